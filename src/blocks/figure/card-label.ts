import type { Stat } from '../../model/ledger.ts';
import type { Sheet } from '../../pictures/sheet.ts';
import { type TextBlock, setBlock } from '../../pictures/type/block.ts';
import { COLOURS } from '../../theme/colours.ts';

/** The rubbing: white on ink. */
export const STELE = {
	ground: COLOURS.stele.light,
	ink: COLOURS['stele-ink'].light,
	muted: COLOURS['stele-muted'].light,
	line: COLOURS['stele-line'].light,
};

/** 推算 with its formula. */
export function formulaOf(formula: string, from: string, size: number, width: number): TextBlock {
	const words = { text: `推算：${formula}`, from };
	return setBlock(words, { face: 'sans', size, leading: 1.6, width });
}

const MARK = '推算';

/** A label leaves room for the mark of a computed number after its last line. */
export function labelOf(stat: Stat, from: string, size: number, width: number, units: string[]): TextBlock {
	const room = stat.derivation ? width - size * 2.6 : width;
	return setBlock(
		{ text: stat.label, from: `${from} 的 label` },
		{ face: 'sans', size, leading: 1.4, width: room, units },
	);
}

/** Draws a label, and the mark where the number is computed; returns its lower edge. */
export function drawLabel(sheet: Sheet, label: TextBlock, stat: Stat, x: number, y: number): number {
	const end = sheet.set(label, x, y, STELE.muted);
	if (stat.derivation) {
		const mark = setBlock(
			{ text: MARK, from: 'src' },
			{ face: 'sans', size: label.size * 0.72, width: Infinity },
		);
		const last = label.lines.at(-1);
		const left = x + ((last?.width ?? 0) * label.size) / 1000 + label.size * 0.5;
		const row = label.leading * label.size;
		const pad = mark.size * 0.32;
		const upper = end - row + (row - mark.size * 1.36) / 2;
		sheet.under(
			`<rect x="${left.toFixed(1)}" y="${upper.toFixed(1)}" width="${(mark.width + 2 * pad).toFixed(1)}" height="${(mark.size * 1.36).toFixed(1)}" fill="none" stroke="${STELE.muted}"/>`,
		);
		sheet.set(mark, left + pad, end - row / 2 - mark.height / 2, STELE.muted);
	}
	return end;
}
