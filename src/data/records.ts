import { getCollection } from 'astro:content';
import { type Figure, resolveFigure } from '../lib/figure.ts';
import { allowedNames } from '../lib/problem.ts';
import type { CorrectionRow } from '../schema/correction.ts';
import type { TermRow } from '../schema/term.ts';
import { ledger } from './ledger.ts';
import { once } from './once.ts';

/** Every chart by its id, ready to draw. */
export const figures = once(async (): Promise<Map<string, Figure>> => {
	const stats = await ledger();
	return new Map((await getCollection('figures')).map(({ data }) => [data.id, resolveFigure(data, stats)]));
});

/** Every term by its id. */
export const terms = once(
	async (): Promise<Map<string, TermRow>> =>
		new Map((await getCollection('terms')).map(({ data }) => [data.id, data])),
);

/** All corrections, the newest first. */
export const corrections = once(
	async (): Promise<CorrectionRow[]> =>
		(await getCollection('corrections')).map(({ data }) => data).sort((a, b) => b.date.localeCompare(a.date)),
);

/** One record of a list; throws and names the near ones when there is none. */
export function pick<Record>(records: Map<string, Record>, id: string, kind: string): Record {
	const record = records.get(id);
	if (record === undefined) throw new Error(`没有 ${id} 这个${kind}。${allowedNames(id, records.keys(), kind)}`);
	return record;
}
