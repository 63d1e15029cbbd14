import { type Draw, INK, middle, MUTED, stack, TYPE, widest, words } from '../shared/pen.ts';
import { placeRhythm, type Rhythm } from './definition.ts';

const ROW = 100;
const TALL = 46;

/** Strips of the same stretch of time, one stroke for each time. */
export const draw: Draw<Rhythm> = (pen, chart, y) => {
	const { sheet, x, width } = pen;
	const { bounded, rows } = placeRhythm(chart);
	const texts = rows.map(({ label, text }) => ({
		label: words(pen, label, 'sans', TYPE.label, { width: width * 0.3, height: text ? 50 : 90 }),
		text: text ? words(pen, text, 'sans', TYPE.small, { width: width * 0.3, height: 40 }) : undefined,
	}));
	const names = rows.map(({ word }) => words(pen, word, 'display', 32, { width: width * 0.3 }));
	const start = x + widest(texts.flatMap(({ label, text }) => (text ? [label, text] : [label]))) + 36;
	const track = x + width - widest(names) - 32 - start;
	rows.forEach(({ ticks, few, bounds }, index) => {
		const top = y + index * ROW;
		const base = top + ROW * 0.72;
		const { label, text } = texts[index] ?? {};
		const name = names[index];
		if (!label || !name) return;
		const height = label.height + (text?.height ?? 0);
		const after = stack(pen, [label], x, base - TALL / 2 - height / 2);
		if (text) sheet.set(text, x, after, MUTED);
		sheet.rect(start, base - 1, track, 2, MUTED);
		if (bounded)
			for (const bound of bounds) sheet.rect(start + (bound / 100) * track - 1, base - 14, 2, 14, MUTED);
		const weight = few ? 5 : 2.5;
		for (const tick of ticks)
			sheet.rect(start + (tick / 100) * track - weight / 2, base - TALL, weight, TALL, INK);
		middle(pen, name, x + width - widest(names), base - TALL / 2, INK);
	});
	return y + rows.length * ROW + 4;
};
