import { scaleLinear } from 'd3-scale';
import type { Counts } from '../figure.ts';
import { commonUnit } from './stats.ts';
import { padFor, textEm } from './text.ts';

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
