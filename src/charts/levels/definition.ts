import { z } from 'astro/zod';
import type { Stat } from '../../model/ledger.ts';
import { slug, text } from '../../model/schema/text.ts';
import { base, type Ready, type Words } from '../shared/definition.ts';
import { type ChartTable, oneStatEach } from '../shared/table.ts';

export const schema = z.strictObject({
	...base,
	kind: z.literal('levels'),
	/** From the highest level down. */
	rows: z.array(z.strictObject({ label: text, text: text.optional(), stat: slug.optional() })).min(2),
});

type Row = z.infer<typeof schema>;

export const resolve = <Of>(row: Row, stat: (id: string) => Of) => ({
	...row,
	rows: row.rows.map((line) => ({ ...line, stat: line.stat === undefined ? undefined : stat(line.stat) })),
});

export type Levels = Ready<typeof resolve<Stat>>;

export const table = ({ rows }: Levels): ChartTable => oneStatEach('层级', rows);

export const words = ({ rows }: Row): Words => ({ rows: rows.map(({ label, text = '' }) => label + text) });

/** One step, centred: percent of the width of the flight. */
export type Step = { x: number; width: number };

const TOP_STEP = 40;

/** Steps widening evenly from top to bottom: they tell rank alone, whatever the numbers beside them. */
export function placeSteps(count: number): Step[] {
	const growth = count > 1 ? (100 - TOP_STEP) / (count - 1) : 0;
	return Array.from({ length: count }, (_, index) => {
		const width = TOP_STEP + growth * index;
		return { x: (100 - width) / 2, width };
	});
}
