import { z } from 'astro/zod';
import { scaleLinear } from 'd3-scale';
import type { Stat } from '../../model/ledger.ts';
import { slug, text } from '../../model/schema/text.ts';
import { base, type Ready, type Words } from '../shared/definition.ts';
import { assemble, type ChartTable, commonUnit } from '../shared/table.ts';
import { NARROWEST, padFor, textEm } from '../shared/text.ts';

export const schema = z.strictObject({
	...base,
	kind: z.literal('before-after'),
	/** Names of the two moments. */
	moments: z.strictObject({ before: text, after: text }),
	rows: z
		.array(
			z.strictObject({
				label: text,
				before: slug,
				after: slug,
				change: slug,
				/** At most one row is drawn in the accent colour. */
				highlight: z.boolean().default(false),
			}),
		)
		.min(1),
});

type Row = z.infer<typeof schema>;

export const resolve = <Of>(row: Row, stat: (id: string) => Of) => ({
	...row,
	rows: row.rows.map((line) => ({
		...line,
		before: stat(line.before),
		after: stat(line.after),
		change: stat(line.change),
	})),
});

export type BeforeAfter = Ready<typeof resolve<Stat>>;

export function table({ moments, rows }: BeforeAfter): ChartTable {
	const columns = (['before', 'after', 'change'] as const).map((key) => ({
		key,
		name: { ...moments, change: '变化' }[key],
		unit: commonUnit(rows.map((row) => row[key])),
	}));
	const lines = rows.map((row) => ({
		header: row.label,
		texts: [],
		values: columns.map(({ key, unit }) => row[key].signed + (unit === undefined ? row[key].unit : '')),
		stats: [row.before, row.after, row.change],
	}));
	const names = columns.map(({ name, unit }) => (unit === undefined ? name : `${name}，${unit}`));
	return assemble('项目', [], names, lines);
}

export const words = ({ moments, rows }: Row): Words => ({
	moments: [moments.before, moments.after].join('、'),
	rows: rows.map(({ label }) => label),
});

/** An end of a line: `x` in percent of the track, and the side its label stands on, away from the line. */
export type End = { x: number; text: string; side: 'start' | 'end' };

export type PlacedBeforeAfter = {
	/** Room in em left and right of the track, in which the labels of its ends stand. */
	pad: number;
	/** Empty when their labels would touch on a phone: every end carries its value anyway. */
	ticks: { x: number; text: string }[];
	rows: { label: string; before: End; after: End; change: { x: number; text: string }; highlight: boolean }[];
};

/** More, and nothing is left of the track on a phone. */
const WIDEST_PAD = 10;
const MARK_GAP = 0.9;
const TICK_GAP = 0.8;

/** Places the two ends of every row on one scale, which spans the data and need not start at zero. */
export function placeBeforeAfter({ rows }: Pick<BeforeAfter, 'rows'>): PlacedBeforeAfter {
	const ends = rows.flatMap(({ before, after }) => [before, after]);
	const widest = Math.max(...ends.map(({ value }) => textEm(value)));
	const pad = Math.min(WIDEST_PAD, padFor(widest + MARK_GAP));
	const { scale, ticks } = axis(
		ends.map(({ value }) => Number(value)),
		NARROWEST - 2 * pad,
	);

	return {
		pad,
		ticks,
		rows: rows.map(({ label, before, after, change, highlight }, index) => {
			const from = scale(Number(before.value));
			const to = scale(Number(after.value));
			const rises = to >= from;
			const worded = change.signed + change.unit;
			const roomForUnit = textEm(worded) / 2 <= pad;
			return {
				label,
				highlight,
				before: { x: from, text: before.value, side: rises ? 'start' : 'end' },
				after: { x: to, text: after.value, side: rises ? 'end' : 'start' },
				change: {
					x: (from + to) / 2,
					text: index === 0 && change.unit !== after.unit && roomForUnit ? worded : change.signed,
				},
			};
		}),
	};
}

/** The finest axis whose tick labels keep apart on a track of so many em. */
function axis(values: number[], trackEm: number) {
	const low = Math.min(...values);
	const high = Math.max(...values);
	const domain = low === high ? [low - 1, high + 1] : [low, high];
	for (const count of [5, 4, 3, 2]) {
		const scale = scaleLinear().domain(domain).nice(count).range([0, 100]);
		const marks = scale.ticks(count);
		const step = (marks[1] ?? 0) - (marks[0] ?? 0);
		const decimals = step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
		const ticks = marks.map((mark) => ({ x: scale(mark), text: mark.toFixed(decimals).replace('-', '−') }));
		const apart = (((ticks[1]?.x ?? 0) - (ticks[0]?.x ?? 0)) / 100) * trackEm;
		if (ticks.length > 1 && apart >= Math.max(...ticks.map(({ text }) => textEm(text))) + TICK_GAP) {
			return { scale, ticks };
		}
	}
	return { scale: scaleLinear().domain(domain).range([0, 100]), ticks: [] };
}
