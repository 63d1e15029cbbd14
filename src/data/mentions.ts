import type { Places } from '../model/places.ts';
import { aroundStat, sentenceWith } from '../model/sentence.ts';
import { type Chapter, chapters, framePart } from './chapters.ts';
import { filled } from './ledger.ts';
import { once } from './once.ts';
import { charts } from './records.ts';
import { href } from './site.ts';

/** One text with what stands in it, and the page it is on. */
export type PlacedText = { path: string; places: Places; chapter: Chapter | undefined };

/** Where a stat is told first: in a sentence, in a chart, or in a highlighted figure block. */
export type Mention = {
	kind: 'sentence' | 'chart' | 'stele';
	/** The sentence with its numbers filled in, cut around this one; or the chart's title. */
	words: string[];
	path: string;
	anchor: string;
	chapter: Chapter | undefined;
};

/** All texts in the order of reading. */
export const placedTexts = once(async (): Promise<PlacedText[]> => {
	const intro = await framePart('intro');
	const close = await framePart('close');
	const list = await chapters();
	const last = list.at(-1);
	return [
		...(intro ? [{ path: '', places: intro.places, chapter: undefined }] : []),
		...list.map((chapter) => ({ path: chapter.path, places: chapter.places, chapter })),
		...(close && last ? [{ path: last.path, places: close.places, chapter: last }] : []),
	];
});

/** For each stat the first text that tells it, the first chart that draws it, the first figure block that shows it. */
const firsts = once(async () => {
	const all = await charts();
	const sentences = new Map<string, PlacedText>();
	const inCharts = new Map<string, { text: PlacedText; id: string; title: string }>();
	const steles = new Map<string, { text: PlacedText; id: string }>();
	for (const text of await placedTexts()) {
		const { stats, charts: drawn, highlights } = text.places;
		for (const stat of Object.keys(stats)) keep(sentences, stat, text);
		for (const { id, title, stats } of drawn.flatMap((id) => all.get(id) ?? []))
			for (const stat of stats) keep(inCharts, stat.id, { text, id, title });
		for (const { id, stats } of highlights) for (const stat of stats) keep(steles, stat, { text, id });
	}
	return { sentences, charts: inCharts, steles };
});

/** Sets what is not there yet. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value) {
	if (!map.has(key)) map.set(key, value);
}

/** Where a stat first stands: in running text if it stands there, else in a chart, else in a figure block. */
export async function mentionOf(id: string): Promise<Mention | undefined> {
	const { sentences, charts, steles } = await firsts();
	const text = sentences.get(id);
	if (text) {
		const { path, places, chapter } = text;
		const cut = aroundStat(
			sentenceWith(Object.hasOwn(places.contexts, id) ? (places.contexts[id] ?? '') : '', id),
			id,
		);
		const words = await Promise.all(cut.map(filled));
		return { kind: 'sentence', words, path, anchor: places.stats[id] ?? '', chapter };
	}
	const chart = charts.get(id);
	if (chart) return { kind: 'chart', words: [chart.title], ...placeOf(chart) };
	const stele = steles.get(id);
	return stele && { kind: 'stele', words: [], ...placeOf(stele) };
}

const placeOf = ({ text, id }: { text: PlacedText; id: string }) => ({
	path: text.path,
	anchor: id,
	chapter: text.chapter,
});

/** Address of that place; of the ledger's row where there is none. */
export async function statHref(id: string): Promise<string> {
	const mention = await mentionOf(id);
	return mention ? `${href(mention.path)}#${mention.anchor}` : `${href('stats/')}#${id}`;
}
