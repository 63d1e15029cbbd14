import { gbt7714, plainCitation } from '../lib/cite.ts';
import { latest } from '../lib/date.ts';
import { chapters } from './chapters.ts';
import { contents } from './contents.ts';
import { feature } from './feature.ts';
import { ledger, statById } from './ledger.ts';
import { manuscripts, passageOf } from './passages.ts';
import { corrections, figures } from './records.ts';
import { absolute, statPath } from './site.ts';

/** More related stats than this are a list nobody reads. */
const RELATED_LIMIT = 8;

/** A longer unit, held whole, would burst a line. */
const isShort = (unit: string) => [...unit].length <= 4;

/** Everything the page of one stat shows. */
export async function statPage(id: string) {
	const stat = await statById(id);
	const about = await feature();
	const chapter = (await chapters()).find(({ slug }) => slug === stat.chapter);
	const changes = (await corrections()).filter((change) => change.stat === id);
	const inChapter = [...(await ledger()).values()].filter((other) => other.chapter === stat.chapter);
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
		units: [...new Set([...(await ledger()).values()].map(({ unit }) => unit))].filter(isShort),
		chapter,
		passage: await passageOf(id),
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

/** The stats beside it in a chart or a figure block, and those computed from it, in ledger order. */
async function related(id: string) {
	const stats = [...(await ledger()).values()];
	const groups = [
		...[...(await figures()).values()].map((figure) => figure.stats),
		...(await manuscripts()).flatMap(({ places }) => places.highlights.map(({ stats }) => stats)),
		...stats.flatMap(({ id: result, derivation }) => (derivation ? [[result, ...derivation.ids]] : [])),
	];
	const near = new Set(groups.filter((ids) => ids.includes(id)).flat());
	return stats.filter((stat) => stat.id !== id && near.has(stat.id)).slice(0, RELATED_LIMIT);
}
