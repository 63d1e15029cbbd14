import {
	ACCENT,
	type Draw,
	HAIRLINE,
	INK,
	middle,
	MUTED,
	PAPER,
	TYPE,
	widest,
	words,
} from '../shared/pen.ts';
import { type BeforeAfter, type End, placeBeforeAfter } from './definition.ts';

const ROW = 104;
const GAP = 24;

/** Two marks a row on one scale, joined by a line, each with its value; the change stands over the line. */
export const draw: Draw<BeforeAfter> = (pen, chart, y) => {
	const { sheet, x, width } = pen;
	const { rows, ticks } = placeBeforeAfter(chart);
	const small = (text: string) => words(pen, text, 'sans', TYPE.small, { width: width / 3 });
	const value = (text: string) => words(pen, text, 'sans', TYPE.label, { width: width / 3 });

	const [before, after] = [small(chart.moments.before), small(chart.moments.after)];
	const keys = y + 18;
	mark(x + 12, keys, false, INK);
	middle(pen, before, x + 32, keys, MUTED);
	const second = x + 32 + before.width + 48;
	mark(second + 12, keys, true, INK);
	middle(pen, after, second + 32, keys, MUTED);

	const labels = rows.map(({ label }) =>
		words(pen, label, 'sans', TYPE.label, { width: width * 0.26, height: ROW - 12 }),
	);
	const pad = widest(rows.flatMap((row) => [value(row.before.text), value(row.after.text)])) + GAP + 8;
	const changes = widest(rows.map(({ change }) => value(change.text)));
	const left = x + widest(labels) + 24 + Math.max(pad, changes / 2);
	const track = x + width - Math.max(pad, changes / 2) - left;
	const at = (percent: number) => left + (percent / 100) * track;

	const axis = keys + 56;
	const top = axis + 24;
	for (const tick of ticks) {
		middle(pen, small(tick.text), at(tick.x), axis, MUTED, 'middle');
		sheet.rect(at(tick.x) - 0.75, top, 1.5, rows.length * ROW, HAIRLINE);
	}
	rows.forEach((row, index) => {
		const line = top + index * ROW + ROW * 0.64;
		const color = row.highlight ? ACCENT : INK;
		const [from, to] = [at(row.before.x), at(row.after.x)];
		const weight = row.highlight ? 6 : 4;
		const label = labels[index];
		if (label) middle(pen, label, x, line, INK);
		sheet.rect(Math.min(from, to), line - weight / 2, Math.abs(to - from), weight, color);
		mark(from, line, false, color);
		mark(to, line, true, color);
		endLabel(row.before, from, line, MUTED);
		endLabel(row.after, to, line, INK);
		const change = value(row.change.text);
		halo(at(row.change.x) - change.width / 2, line - 52, change.width, 32);
		middle(pen, change, at(row.change.x), line - 36, color, 'middle');
	});
	return top + rows.length * ROW + 8;

	function mark(cx: number, cy: number, full: boolean, color: string) {
		const look = full
			? `r="12" fill="${color}"`
			: `r="10" fill="${PAPER}" stroke="${color}" stroke-width="4"`;
		sheet.under(`<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" ${look}/>`);
	}
	/** Grid lines stop where words stand. */
	function halo(hx: number, hy: number, w: number, h: number) {
		sheet.rect(hx - 6, hy, w + 12, h, PAPER);
	}
	function endLabel({ text, side }: End, cx: number, cy: number, color: string) {
		const block = value(text);
		const start = side === 'start' ? cx - GAP - block.width : cx + GAP;
		halo(start, cy - 18, block.width, 36);
		middle(pen, block, start, cy, color);
	}
};
