import {
	type Draw,
	formulas,
	HAIRLINE,
	heightOf,
	INK,
	numeral,
	numeralOn,
	stack,
	TYPE,
	words,
} from '../shared/pen.ts';
import { type Levels, placeSteps } from './definition.ts';

const FLIGHT = 150;
const SIZE = 64;

/** Steps from top to bottom, each with its name and, where it has one, its number. */
export const draw: Draw<Levels> = (pen, chart, y) => {
	const { sheet, x, width } = pen;
	const steps = placeSteps(chart.rows.length);
	let top = y;
	sheet.rect(x, top, width, 1.5, HAIRLINE);
	chart.rows.forEach(({ label, text, stat }, index) => {
		const value = stat && numeral(pen, stat, SIZE, width * 0.4);
		const left = x + FLIGHT + 40;
		const room = x + width - left - (value ? value.width + 40 : 0);
		const blocks = [
			words(pen, label, 'display', TYPE.name, { width: room }),
			...(text ? [words(pen, text, 'sans', TYPE.label, { width: room })] : []),
			...formulas(pen, stat, room),
		];
		const height = Math.max(120, heightOf(blocks) + 40, (value?.height ?? 0) + 48);
		const step = steps[index] ?? { x: 0, width: 100 };
		sheet.rect(x + (step.x / 100) * FLIGHT, top, (step.width / 100) * FLIGHT, height + 1, INK);
		stack(pen, blocks, left, top + (height - heightOf(blocks)) / 2);
		if (value)
			numeralOn(
				pen,
				value,
				x + width - value.width,
				top + (height - value.height) / 2 + value.digits.size * 0.765,
			);
		top += height;
		sheet.rect(x + FLIGHT + 40, top - 1.5, width - FLIGHT - 40, 1.5, HAIRLINE);
	});
	return top + 6;
};
