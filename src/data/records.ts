import { getEntry } from 'astro:content';
import { type Chart, resolveChart } from '../charts/definitions.ts';
import { allowedNames } from '../model/problem.ts';
import type { CorrectionRow } from '../model/schema/correction.ts';
import type { TermRow } from '../model/schema/term.ts';
import { ledger } from './ledger.ts';
import { once } from './once.ts';

/** Every chart by its id, ready to draw. */
export const charts = once(async (): Promise<Map<string, Chart>> => {
	const stats = await ledger();
	return new Map(
		(await getEntry('figures', 'figures'))?.data.figures.map((row) => [row.id, resolveChart(row, stats)]),
	);
});

/** Every term by its id. */
export const terms = once(
	async (): Promise<Map<string, TermRow>> =>
		new Map((await getEntry('terms', 'terms'))?.data.terms.map((row) => [row.id, row])),
);

/** All corrections, the newest first. */
export const corrections = once(async (): Promise<CorrectionRow[]> =>
	[...((await getEntry('corrections', 'corrections'))?.data.corrections ?? [])].sort((a, b) =>
		b.date.localeCompare(a.date),
	),
);

/** One record of a list; throws and names the near ones when there is none. */
export function pick<Record>(records: Map<string, Record>, id: string, kind: string): Record {
	const record = records.get(id);
	if (record === undefined)
		throw new Error(`没有 ${id} 这个${kind}。${allowedNames(id, records.keys(), kind)}`);
	return record;
}
