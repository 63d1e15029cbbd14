import type { Stat } from '../../model/ledger.ts';
import {
	HAIRLINE,
	type Draw,
	formulas,
	heightOf,
	INK,
	middle,
	MUTED,
	numeral,
	numeralOn,
	type Pen,
	stack,
	TYPE,
	widest,
	words,
} from '../shared/pen.ts';
import { type Counts, placeBars } from './definition.ts';

const ROW = 84;
const BAR = 46;
const VALUE = 46;
/** Numbers side by side, at most so many in a row. */
const COLUMNS = 3;

/** Bars on one scale, or numbers side by side where no scale is honest; then the sum. */
export const draw: Draw<Counts> = (pen, chart, y) => {
	const placed = placeBars(chart);
	const end = placed ? bars(pen, chart, placed.bars, y) : numerals(pen, chart, y);
	return chart.total ? total(pen, chart.total, end + 20) : end;
};

function bars(
	pen: Pen,
	{ rows }: Counts,
	placed: NonNullable<ReturnType<typeof placeBars>>['bars'],
	y: number,
): number {
	const { sheet, x, width } = pen;
	const labels = rows.map(({ label }) =>
		words(pen, label, 'sans', TYPE.label, { width: width * 0.34, height: ROW }),
	);
	const values = rows.map(({ stat }) => numeral(pen, stat, VALUE, width * 0.4));
	const marks = rows.map(({ stat }) =>
		stat.derivation ? words(pen, '推算', 'sans', TYPE.small, { width: 200 }) : undefined,
	);
	const start = x + widest(labels) + 28;
	const after = Math.max(
		...values.map((value, index) => value.width + (marks[index] ? marks[index].width + 14 : 0)),
	);
	const track = x + width - start - after - 24;
	rows.forEach((_, index) => {
		const [label, value, mark, bar] = [labels[index], values[index], marks[index], placed[index]];
		if (!label || !value || !bar) return;
		const centre = y + index * ROW + ROW / 2;
		middle(pen, label, x, centre, INK);
		const length = (bar.width / 100) * track;
		sheet.rect(start, centre - BAR / 2, length, BAR, INK);
		const right = numeralOn(pen, value, start + length + 18, centre + VALUE * 0.36);
		if (mark) middle(pen, mark, right + 14, centre, MUTED);
	});
	const height = rows.length * ROW;
	sheet.rect(start - 2, y, 2, height, INK);
	return y + height;
}

function numerals(pen: Pen, { rows }: Counts, y: number): number {
	const { sheet, x, width } = pen;
	const columns = Math.min(COLUMNS, rows.length);
	const step = width / columns;
	const inner = step - 56;
	let top = y;
	for (let from = 0; from < rows.length; from += columns) {
		const cells = rows.slice(from, from + columns).map(({ label, stat }) => ({
			label: [words(pen, label, 'sans', TYPE.label, { width: inner })],
			value: numeral(pen, stat, columns > 2 ? 104 : 150, inner),
			below: formulas(pen, stat, inner),
		}));
		const label = Math.max(...cells.map((cell) => heightOf(cell.label)));
		const value = Math.max(...cells.map((cell) => cell.value.height));
		const below = Math.max(...cells.map((cell) => heightOf(cell.below)));
		const tall = label + 20 + value + 24 + below;
		cells.forEach((cell, index) => {
			const left = x + index * step;
			sheet.rect(left, top + 6, 2, tall - 12, HAIRLINE);
			stack(pen, cell.label, left + 24, top + label - heightOf(cell.label));
			numeralOn(pen, cell.value, left + 24, top + label + 20 + cell.value.digits.size * 0.765);
			stack(pen, cell.below, left + 24, top + label + 20 + value + 24, MUTED);
		});
		top += tall + (from + columns < rows.length ? 36 : 0);
	}
	return top;
}

function total(pen: Pen, { label, stat }: { label: string; stat: Stat }, y: number): number {
	const { sheet, x, width } = pen;
	sheet.rect(x, y, width, 2, INK);
	const name = words(pen, label, 'sans', TYPE.label, { width: width * 0.4 });
	const value = numeral(pen, stat, 64, width * 0.5);
	const baseline = y + 34 + 64 * 0.765;
	middle(pen, name, x, baseline - 20, INK);
	const right = numeralOn(pen, value, x + name.width + 24, baseline);
	const room = x + width - right - 32;
	const beside = formulas(pen, stat, room > 300 ? room : width);
	if (room > 300) for (const block of beside) middle(pen, block, right + 32, baseline - 16, MUTED);
	const end = Math.max(baseline + 22, y + 34 + value.height + 10);
	return room > 300 ? end : stack(pen, beside, x, end, MUTED);
}
