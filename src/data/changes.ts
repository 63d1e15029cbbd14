import { chapterChanges, type Changes, featureChanges } from '../model/changes.ts';
import { type Chapter, chapters } from './chapters.ts';
import { feature } from './feature.ts';
import { corrections } from './records.ts';

/** What has changed in a chapter. */
export async function changesOf(chapter: Chapter): Promise<Changes> {
	return chapterChanges(chapter, await chapters(), await corrections());
}

/** What has changed in any part of the feature. */
export async function allChanges(): Promise<Changes> {
	const { compiled } = await feature();
	return featureChanges(compiled, await chapters(), await corrections());
}
