import type { Places } from '../lib/places.ts';
import { aroundStat, sentenceWith } from '../lib/sentence.ts';
import { type Chapter, chapters, framePart } from './chapters.ts';
import { filled } from './ledger.ts';
import { figures } from './records.ts';
import { href } from './site.ts';

/** One text with what stands in it, and the page it is on. */
export type Manuscript = { path: string; places: Places; chapter: Chapter | undefined };

/** Where a stat is told first: in a sentence, in a chart, or in a highlighted figure block. */
export type Passage = {
	kind: 'sentence' | 'chart' | 'stele';
	/** The sentence with its numbers filled in, cut around this one; or the chart's title. */
	words: string[];
	path: string;
	anchor: string;
	chapter: Chapter | undefined;
};

/** All texts in the order of reading. */
export async function manuscripts(): Promise<Manuscript[]> {
	const intro = await framePart('intro');
	const close = await framePart('close');
	const list = await chapters();
	const last = list.at(-1);
	return [
		...(intro ? [{ path: '', places: intro.places, chapter: undefined }] : []),
		...list.map((chapter) => ({ path: chapter.path, places: chapter.places, chapter })),
		...(close && last ? [{ path: last.path, places: close.places, chapter: last }] : []),
	];
}

/** The passage in which a stat first stands: in running text if it stands there, else in a chart, else in a figure block. */
export async function passageOf(id: string): Promise<Passage | undefined> {
	const list = await manuscripts();
	for (const { path, places, chapter } of list) {
		const anchor = places.stats[id];
		if (anchor === undefined) continue;
		const cut = aroundStat(sentenceWith(places.contexts[id] ?? '', id), id);
		return { kind: 'sentence', words: await Promise.all(cut.map(filled)), path, anchor, chapter };
	}
	const drawn = [...(await figures()).values()].filter(({ stats }) => stats.includes(id));
	for (const { path, places, chapter } of list) {
		const figure = drawn.find((candidate) => candidate.id in places.figures);
		if (figure) return { kind: 'chart', words: [figure.title], path, anchor: figure.id, chapter };
	}
	for (const { path, places, chapter } of list) {
		const stele = places.highlights.find(({ stats }) => stats.includes(id));
		if (stele) return { kind: 'stele', words: [], path, anchor: stele.id, chapter };
	}
	return undefined;
}

/** Address of that passage; of the ledger's row where there is none. */
export async function statHref(id: string): Promise<string> {
	const passage = await passageOf(id);
	return passage ? `${href(passage.path)}#${passage.anchor}` : `${href('stats/')}#${id}`;
}
