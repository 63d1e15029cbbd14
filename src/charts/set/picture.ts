import { COLOURS } from '../../theme/colours.ts';
import {
	ACCENT,
	type Draw,
	HAIRLINE,
	INK,
	middle,
	MUTED,
	numeral,
	numeralOn,
	PAPER,
	type Pen,
	TYPE,
	words,
} from '../shared/pen.ts';
import { OPEN_END, placeSet, type SetOf, SHAPES } from './definition.ts';

const TAG = { size: 34, height: 66, pad: 24, gap: 18 };
const STRANDS = 130;
const KEY = {
	red: COLOURS['warn-red'].light,
	amber: COLOURS['warn-amber'].light,
	green: COLOURS['warn-green'].light,
} as const;

/** The named members, as tags or as a list, and what they become. */
export const draw: Draw<SetOf> = (pen, chart, y) => {
	const placed = placeSet(chart);
	let top = lead(pen, chart, y);
	const items = [...chart.items, ...(chart.open ? [OPEN_END] : [])];
	top = placed.as === 'tags' ? tags(pen, items, chart, top) : list(pen, items, top);
	if (chart.into !== undefined) top = into(pen, chart.into, placed.strands, top + 24);
	if (chart.legend) top = legend(pen, chart.legend, top + 28);
	return top;
};

function lead(pen: Pen, { lead: first }: SetOf, y: number): number {
	if (!first) return y;
	const { sheet, x, width } = pen;
	const name = words(pen, first.label, 'display', TYPE.name, { width: width * (first.stat ? 0.6 : 1) });
	const value = first.stat && numeral(pen, first.stat, 60, width * 0.36);
	const height = Math.max(name.height, value?.height ?? 0);
	sheet.set(name, x, y + height - name.height, INK);
	if (value) numeralOn(pen, value, x + name.width + 28, y + height - 12);
	sheet.rect(x, y + height + 14, width, 1.5, HAIRLINE);
	return y + height + 14 + 28;
}

function tags(pen: Pen, items: string[], { open, into: one }: SetOf, y: number): number {
	const { sheet, x, width } = pen;
	const blocks = items.map((item) => words(pen, item, 'serif', TAG.size, { width: width - 2 * TAG.pad }));
	const lines: { index: number; block: (typeof blocks)[number]; left: number }[][] = [[]];
	let left = 0;
	blocks.forEach((block, index) => {
		const wide = block.width + 2 * TAG.pad;
		if (left + wide > width && left > 0) {
			lines.push([]);
			left = 0;
		}
		lines.at(-1)?.push({ index, block, left });
		left += wide + TAG.gap;
	});
	lines.forEach((line, row) => {
		const last = line.at(-1);
		const used = last ? last.left + last.block.width + 2 * TAG.pad : 0;
		const shift = one === undefined ? 0 : (width - used) / 2;
		const top = y + row * (TAG.height + TAG.gap);
		for (const tag of line) {
			const at = x + shift + tag.left;
			const wide = tag.block.width + 2 * TAG.pad;
			const unnamed = open && tag.index === items.length - 1;
			const box = unnamed
				? `M${(at + wide).toFixed(1)} ${top}H${at.toFixed(1)}v${TAG.height}h${wide.toFixed(1)}`
				: `M${at.toFixed(1)} ${top}h${wide.toFixed(1)}v${TAG.height}h${(-wide).toFixed(1)}z`;
			sheet.under(
				`<path d="${box}" fill="none" stroke="${INK}" stroke-width="2"${unnamed ? ' stroke-dasharray="8 7"' : ''}/>`,
			);
			middle(pen, tag.block, at + TAG.pad, top + TAG.height / 2, INK);
		}
	});
	return y + lines.length * (TAG.height + TAG.gap) - TAG.gap;
}

function list(pen: Pen, items: string[], y: number): number {
	const { sheet, x, width } = pen;
	const gutter = 56;
	const wide = (width - gutter) / 2;
	let top = y;
	for (let row = 0; row < items.length; row += 2) {
		const blocks = items.slice(row, row + 2).map((item) => words(pen, item, 'serif', 32, { width: wide }));
		const height = Math.max(...blocks.map((block) => block.height)) + 26;
		blocks.forEach((block, column) => {
			const left = x + column * (wide + gutter);
			sheet.set(block, left, top + (height - block.height) / 2, INK);
			sheet.rect(left, top + height, wide, 1.5, HAIRLINE);
		});
		top += height + 2;
	}
	return top;
}

function into(pen: Pen, text: string, strands: { x: number; open: boolean }[], y: number): number {
	const { sheet, x, width } = pen;
	const middleX = x + width / 2;
	for (const strand of strands) {
		const at = x + (strand.x / 100) * width;
		const dash = strand.open ? ' stroke-dasharray="8 7"' : '';
		sheet.under(
			`<path d="M${at.toFixed(1)} ${y + 12}L${middleX} ${y + STRANDS - 16}V${y + STRANDS}" fill="none" stroke="${INK}" stroke-width="2"${dash}/>` +
				`<rect x="${(at - 10).toFixed(1)}" y="${y}" width="20" height="20" fill="${PAPER}" stroke="${INK}" stroke-width="2"${dash}/>`,
		);
	}
	const name = words(pen, text, 'display', 42, { width: width - 80 });
	const wide = Math.max(width / 2, name.width + 80);
	const high = name.height + 28;
	sheet.under(
		`<rect x="${(middleX - wide / 2).toFixed(1)}" y="${y + STRANDS}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" fill="${PAPER}" stroke="${ACCENT}" stroke-width="4"/>`,
	);
	sheet.set(name, middleX, y + STRANDS + 14, INK, 'middle');
	return y + STRANDS + high + 4;
}

function legend(pen: Pen, { label, keys }: NonNullable<SetOf['legend']>, y: number): number {
	const { sheet, x, width } = pen;
	const name = words(pen, label, 'sans', TYPE.small, { width: width / 3 });
	const line = y + 20;
	middle(pen, name, x, line, MUTED);
	let left = x + name.width + 36;
	for (const key of keys) {
		const block = words(pen, key.label, 'sans', TYPE.small, { width: width / 3 });
		sheet.under(
			`<path transform="translate(${left.toFixed(1)} ${line - 13}) scale(1.6)" fill="${KEY[key.colour]}" d="${SHAPES[key.colour]}"/>`,
		);
		middle(pen, block, left + 36, line, INK);
		left += 36 + block.width + 36;
	}
	return y + 44;
}
