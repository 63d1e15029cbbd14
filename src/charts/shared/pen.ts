import type { Stat } from '../../model/ledger.ts';
import { COLOURS } from '../../theme/colours.ts';
import { drawNumeral, type Numeral, setNumeral } from '../../pictures/numeral.ts';
import type { Sheet } from '../../pictures/sheet.ts';
import { type TextBlock, type Room, setBlock } from '../../pictures/type/block.ts';
import type { FaceName } from '../../pictures/type/faces.ts';

/** Colours of a chart on paper; the pages' light theme. */
export const INK = COLOURS.ink.light;
export const MUTED = COLOURS.muted.light;
export const HAIRLINE = COLOURS.hairline.light;
export const ACCENT = COLOURS.cinnabar.light;
export const PAPER = COLOURS.paper.light;

/** Sizes of text in a chart. */
export const TYPE = { title: 46, measure: 27, name: 36, label: 29, small: 24 };

/** A place to draw a chart in: from `x` over `width`, texts checked against the fonts by the name of their record. */
export type Pen = { sheet: Sheet; x: number; width: number; from: string; units: string[] };

/** A drawing of one kind: from the height `y` on, returning its lower edge. */
export type Draw<Chart> = (pen: Pen, chart: Chart, y: number) => number;

export function words(
	{ from, units }: Pen,
	text: string,
	face: FaceName,
	size: number,
	room: Partial<Room> & { width: number },
): TextBlock {
	return setBlock({ text, from }, { face, size, units, ...room });
}

/** 推算 with its formula, as a list of none or one. */
export function formulas(pen: Pen, stat: Stat | undefined, width: number): TextBlock[] {
	const formula = stat?.derivation?.formula;
	return formula ? [words(pen, `推算：${formula}`, 'sans', TYPE.small, { width })] : [];
}

export function numeral({ from }: Pen, stat: Stat, size: number, width: number): Numeral {
	// Small numbers keep a unit that can be read.
	const ratio = Math.max(0.42, 25 / size);
	return setNumeral(stat, from, { size, width, height: Infinity, ratio });
}

/** Draws a number whose digits stand on a line; returns its right edge. */
export function numeralOn({ sheet }: Pen, set: Numeral, x: number, baseline: number, color = INK): number {
	drawNumeral(sheet, set, x, baseline - set.digits.size * 0.765, color);
	return x + set.width;
}

/** Draws one line of text with its middle at a height. */
export function middle(
	{ sheet }: Pen,
	block: TextBlock,
	x: number,
	y: number,
	color: string,
	align: 'start' | 'middle' | 'end' = 'start',
): void {
	sheet.set(block, x, y - block.height / 2, color, align);
}

/** Blocks under one another; returns the lower edge. */
export function stack({ sheet }: Pen, blocks: TextBlock[], x: number, y: number, color = INK): number {
	return blocks.reduce((top, block) => sheet.set(block, x, top, color), y);
}

export const heightOf = (blocks: TextBlock[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

/** Width of the widest block. */
export const widest = (blocks: TextBlock[]): number => Math.max(0, ...blocks.map(({ width }) => width));
