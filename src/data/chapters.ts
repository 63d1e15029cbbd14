import { type CollectionEntry, getCollection, render, type RenderResult } from 'astro:content';
import { parseChapterFile } from '../model/chapter-file.ts';
import { chineseNumeral, formalNumeral } from '../model/numerals.ts';
import type { Places } from '../model/places.ts';
import { readingMinutes } from '../model/reading.ts';
import type { ChapterMeta } from '../model/schema/chapter.ts';
import { filled } from './ledger.ts';
import { once } from './once.ts';
import { chapterPath } from './site.ts';

/** One chapter as every page knows it. */
export type Chapter = Omit<ChapterMeta, 'updated'> & {
	number: number;
	slug: string;
	/** Its manuscript, for messages. */
	file: string;
	/** Path below the base. */
	path: string;
	/** 第一章 */
	ordinal: string;
	/** 一 */
	numeral: string;
	/** 壹 */
	seal: string;
	updated: string;
	minutes: number;
	sections: { id: string; title: string }[];
	places: Places;
	/** Its words, to be rendered with the blocks. */
	Content: RenderResult['Content'];
};

/** All chapters in order. */
export const chapters = once(async (): Promise<Chapter[]> => {
	const entries = await getCollection('chapters');
	const read = await Promise.all(entries.map(toChapter));
	return read.sort((a, b) => a.number - b.number);
});

async function toChapter(entry: CollectionEntry<'chapters'>): Promise<Chapter> {
	const place = parseChapterFile(entry.id);
	if (!place) throw new Error(`章节文件名不对：${entry.id}`);
	const { Content, headings, remarkPluginFrontmatter } = await render(entry);
	const places = remarkPluginFrontmatter['places'] as Places;
	return {
		...entry.data,
		...place,
		file: entry.filePath ?? entry.id,
		dek: await filled(entry.data.dek),
		path: chapterPath(place.slug),
		ordinal: `第${chineseNumeral(place.number)}章`,
		numeral: chineseNumeral(place.number),
		seal: formalNumeral(place.number),
		minutes: readingMinutes(places.characters),
		sections: headings
			.filter(({ depth }) => depth === 2)
			.map(({ slug, text }) => ({ id: slug, title: text })),
		places,
		Content,
	};
}

const frame = once(() => getCollection('frame'));

/** Introduction (`intro`) or close (`close`), where the feature has one. */
export async function framePart(id: 'intro' | 'close') {
	const entry = (await frame()).find((part) => part.id === id);
	if (!entry) return undefined;
	const { Content, remarkPluginFrontmatter } = await render(entry);
	return { Content, places: remarkPluginFrontmatter['places'] as Places };
}
