import { z } from 'astro/zod';
import type { Stat } from '../../model/ledger.ts';
import { base, labelled, type Ready, type Words } from '../shared/definition.ts';
import { type ChartTable, oneStatEach } from '../shared/table.ts';

export const schema = z.strictObject({
	...base,
	kind: z.literal('nested'),
	/** From the widest to the finest level; only their numbers are known. */
	rows: z.array(labelled).min(2),
});

type Row = z.infer<typeof schema>;

export const resolve = <Of>(row: Row, stat: (id: string) => Of) => ({
	...row,
	rows: row.rows.map((line) => ({ ...line, stat: stat(line.stat) })),
});

export type Nested = Ready<typeof resolve<Stat>>;

export const table = ({ rows }: Nested): ChartTable => oneStatEach('层级', rows);

export const words = ({ rows }: Row): Words => ({ rows: rows.map(({ label }) => label) });

export type PlacedNested = {
	/** How a level is drawn: cells, one for one, or a bar where they would be too many to see. */
	as: 'cells' | 'bars';
	levels: {
		label: string;
		stat: Stat;
		/** Lines of cells. */
		lines: number;
		/** Cells or the one bar: `x` and `width` in percent, `line` counted from zero. */
		marks: { x: number; line: number; width: number }[];
	}[];
};

/** As many cells as a phone shows apart on one line: about 8 px each. */
const CELLS_PER_LINE = 35;
const MOST_CELLS = 400;
const CELL_GAP = 0.7;

/** Every level by itself: its number as cells across the full width. Nothing ties a cell to one of another level. */
export function placeNested({ rows }: Pick<Nested, 'rows'>): PlacedNested {
	const amounts = rows.map(({ stat }) => Number(stat.value));
	const most = Math.max(...amounts);
	const countable = most <= MOST_CELLS && amounts.every(Number.isInteger);
	return {
		as: countable ? 'cells' : 'bars',
		levels: rows.map((row, index) => {
			const amount = amounts[index] ?? 0;
			if (!countable)
				return { ...row, lines: 1, marks: [{ x: 0, line: 0, width: (amount / (most || 1)) * 100 }] };
			const lines = Math.max(1, Math.ceil(amount / CELLS_PER_LINE));
			return { ...row, lines, marks: cells(amount, Math.ceil(amount / lines)) };
		}),
	};
}

function cells(amount: number, columns: number) {
	const width = (100 + CELL_GAP) / columns;
	return Array.from({ length: amount }, (_, index) => ({
		x: (index % columns) * width,
		line: Math.floor(index / columns),
		width: width - CELL_GAP,
	}));
}
