import { gbt7714, plainCitation } from '../model/cite.ts';
import { latest } from '../model/date.ts';
import type { Stat } from '../model/ledger.ts';
import { chapters } from './chapters.ts';
import { contents } from './contents.ts';
import { feature } from './feature.ts';
import { ledger, statById } from './ledger.ts';
import { once } from './once.ts';
import { placedTexts, mentionOf } from './mentions.ts';
import { charts, corrections } from './records.ts';
import { absolute, statPath } from './site.ts';

/** More related stats than this are a list nobody reads. */
const RELATED_LIMIT = 8;

/** A longer unit, held whole, would burst a line. */
const isShort = (unit: string) => [...unit].length <= 4;

const byChapter = once(async () => Map.groupBy((await ledger()).values(), ({ chapter }) => chapter));

const units = once(async () =>
	[...new Set([...(await ledger()).values()].map(({ unit }) => unit))].filter(isShort),
);

/** Everything the page of one stat shows. */
export async function statPage(id: string) {
	const stat = await statById(id);
	const about = await feature();
	const chapter = (await chapters()).find(({ slug }) => slug === stat.chapter);
	const changes = (await corrections()).filter((change) => change.stat === id);
	const inChapter = (await byChapter()).get(stat.chapter) ?? [];
	const at = inChapter.indexOf(stat);
	const modified = latest([chapter?.updated ?? about.compiled, ...changes.map(({ date }) => date)]);
	const source = {
		author: about.byline,
		title: `${about.title.text}：${stat.label}`,
		updated: modified,
		url: absolute(statPath(id)),
	};
	return {
		feature: about,
		contents: await contents(chapter?.number),
		stat,
		/** To hold numbers and their units together. */
		units: await units(),
		chapter,
		mention: await mentionOf(id),
		operands: await Promise.all((stat.derivation?.ids ?? []).map(statById)),
		corrections: changes,
		modified,
		related: await related(id),
		previous: inChapter[at - 1],
		next: inChapter[at + 1],
		citation: { standard: gbt7714(source), plain: plainCitation(source) },
	};
}

export type StatPage = Awaited<ReturnType<typeof statPage>>;

/** For each stat those beside it in a chart or a figure block, those it is computed from and those computed from it. */
const neighbours = once(async () => {
	const groups = [
		...[...(await charts()).values()].map(({ stats }) => stats.map(({ id }) => id)),
		...(await placedTexts()).flatMap(({ places }) => places.highlights.map(({ stats }) => stats)),
		...[...(await ledger()).values()].flatMap(({ id, derivation }) =>
			derivation ? [[id, ...derivation.ids]] : [],
		),
	];
	const near = new Map<string, Set<string>>();
	for (const ids of groups) for (const id of ids) near.set(id, new Set([...(near.get(id) ?? []), ...ids]));
	return near;
});

/** Place of each stat in the ledger. */
const ranks = once(async () => new Map([...(await ledger()).keys()].map((id, index) => [id, index])));

/** A stat's neighbours, in ledger order. */
async function related(id: string): Promise<Stat[]> {
	const near = (await neighbours()).get(id) ?? new Set();
	const stats = await ledger();
	const order = await ranks();
	return [...near]
		.filter((other) => other !== id)
		.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
		.slice(0, RELATED_LIMIT)
		.flatMap((other) => stats.get(other) ?? []);
}
