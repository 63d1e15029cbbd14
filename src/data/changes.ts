import { latest } from '../lib/date.ts';
import type { CorrectionRow } from '../schema/correction.ts';
import { type Chapter, chapters } from './chapters.ts';
import { feature } from './feature.ts';
import { corrections } from './records.ts';

/** Day of a page's last change, and what was corrected on it. */
type Changes = { modified: string; corrections: CorrectionRow[] };

/** A chapter changes with its front matter and its corrections; the close belongs to the last one. */
export async function changesOf(chapter: Chapter): Promise<Changes> {
	const last = (await chapters()).at(-1)?.slug === chapter.slug;
	const own = (await corrections()).filter(
		(row) => row.chapter === chapter.slug || (last && row.chapter === 'close'),
	);
	return { modified: latest([chapter.updated, ...own.map(({ date }) => date)]), corrections: own };
}

/** Pages about the whole feature change with any part of it. */
export async function allChanges(): Promise<Changes> {
	const all = await corrections();
	const { compiled } = await feature();
	const days = [
		compiled,
		...(await chapters()).map(({ updated }) => updated),
		...all.map(({ date }) => date),
	];
	return { modified: latest(days), corrections: all };
}
