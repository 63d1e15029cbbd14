import { z } from 'astro/zod';
import { scaleLinear } from 'd3-scale';
import type { Stat } from '../../model/ledger.ts';
import { base, labelled, type Ready, type Words } from '../shared/definition.ts';
import { type ChartTable, commonUnit, oneStatEach } from '../shared/table.ts';
import { padFor, textEm } from '../shared/text.ts';

export const schema = z.strictObject({
	...base,
	kind: z.literal('counts'),
	/** Rows of one unit become bars on one scale; rows of different units stand side by side without one. */
	rows: z.array(labelled).min(1),
	/** A derived sum of the rows. */
	total: labelled.optional(),
});

type Row = z.infer<typeof schema>;

export const resolve = <Of>(row: Row, stat: (id: string) => Of) => ({
	...row,
	rows: row.rows.map((line) => ({ ...line, stat: stat(line.stat) })),
	total: row.total && { ...row.total, stat: stat(row.total.stat) },
});

export type Counts = Ready<typeof resolve<Stat>>;

export const table = ({ rows, total }: Counts): ChartTable =>
	oneStatEach('项目', [...rows, ...(total ? [total] : [])]);

export const words = ({ rows, total }: Row): Words => ({
	total: total?.label,
	rows: rows.map(({ label }) => label),
});

export type PlacedBars = {
	/** Room in em after the longest bar, in which its label stands. */
	pad: number;
	/** Lengths in percent of the track, from zero. */
	bars: { label: string; value: string; unit: string; width: number; derived: boolean }[];
};

/** Value labels are set 1.4 times as large as other labels, in a serif whose digits are a little wider. */
const VALUE_SIZE = 1.4 * 1.08;
const BAR_GAP = 0.6;

/**
 * Bars on one scale, where one scale is honest: several rows, one unit, plain amounts.
 * Else undefined: the numbers then stand side by side and nothing relates them.
 */
export function placeBars({ rows }: Pick<Counts, 'rows'>): PlacedBars | undefined {
	const stats = rows.map(({ stat }) => stat);
	if (rows.length < 2 || commonUnit(stats) === undefined || stats.some(({ change }) => change))
		return undefined;
	const highest = Math.max(...stats.map(({ value }) => Number(value)));
	const scale = scaleLinear()
		.domain([0, highest || 1])
		.range([0, 100]);
	const bars = rows.map(({ label, stat }) => ({
		label,
		value: stat.value,
		unit: stat.unit,
		width: scale(Number(stat.value)),
		derived: stat.derivation !== undefined,
	}));
	const widths = bars.map(
		(bar) => textEm(bar.value) * VALUE_SIZE + textEm(bar.unit + (bar.derived ? '推算' : '')) + 0.4,
	);
	return { pad: padFor(Math.max(...widths) + BAR_GAP), bars };
}
