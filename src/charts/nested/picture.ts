import {
	type Draw,
	formulas,
	heightOf,
	INK,
	MUTED,
	numeral,
	numeralOn,
	stack,
	TYPE,
	words,
} from '../shared/pen.ts';
import { type Nested, placeNested } from './definition.ts';

const SIZE = 68;
const CELL = 24;
const LINE = 31;

/** Each level by itself: its number, its name, and one cell for each one counted. */
export const draw: Draw<Nested> = (pen, chart, y) => {
	const { sheet, x, width } = pen;
	let top = y;
	for (const { label, stat, lines, marks } of placeNested(chart).levels) {
		const value = numeral(pen, stat, SIZE, width * 0.5);
		const baseline = top + SIZE * 0.8;
		const right = numeralOn(pen, value, x, baseline) + 28;
		const name =
			label === stat.unit ? [] : [words(pen, label, 'sans', TYPE.label, { width: x + width - right })];
		stack(pen, name, right, baseline - heightOf(name) + 10);
		top = stack(pen, formulas(pen, stat, width), x, Math.max(baseline, top + value.height) + 14, MUTED) + 4;
		for (const cell of marks)
			sheet.rect(x + (cell.x / 100) * width, top + cell.line * LINE, (cell.width / 100) * width, CELL, INK);
		top += lines * LINE + 36;
	}
	return top - 30;
};
