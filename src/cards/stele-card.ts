import type { SteleFacts } from '../lib/card-facts.ts';
import type { Stat } from '../lib/ledger.ts';
import { steleFoot } from '../lib/stele.ts';
import { COLOURS } from '../theme/colours.ts';
import { type Format, type FormatName, FORMATS } from './formats.ts';
import { drawNumeral, setNumeral } from './numeral.ts';
import { sealAt } from './seal.ts';
import { noRoom, SHRINK } from './shrink.ts';
import { type Drawing, Sheet } from './sheet.ts';
import { type Block, setBlock } from './type/block.ts';
import { drawRows } from './stele-rows.ts';
import { drawBand, wallShape } from './wall.ts';

/** The rubbing: white on ink. */
export const STELE = {
	ground: COLOURS.stele.light,
	ink: COLOURS['stele-ink'].light,
	muted: COLOURS['stele-muted'].light,
	line: COLOURS['stele-line'].light,
};
const PAPER_WALL = { ground: STELE.ink, edge: COLOURS.hairline.light, ink: STELE.ground };

/** A number smaller than this share of its largest size is worth smaller text. */
const LEAST = 0.4;

/** The stele as a picture: one number in full size, or several in rows, over a wall of paper. */
export function drawStele(facts: SteleFacts, name: FormatName): Drawing {
	const format = FORMATS[name];
	const poster = name === 'poster';
	const sheet = new Sheet(format.width, format.height);
	sheet.rect(0, 0, format.width, format.height, STELE.ground);
	sheet.under(wallShape(format, PAPER_WALL));
	const top = poster ? drawChapter(sheet, facts, format) : format.top;
	const bottom = drawFoot(sheet, facts, format, poster);
	const [only] = facts.stats;
	if (facts.stats.length === 1 && only) drawSingle(sheet, only, facts, format, top, bottom, poster);
	else drawRows(sheet, facts, format, { top, bottom }, poster);
	drawBand(sheet, facts, format, PAPER_WALL, { poster, most: format.width });
	return sheet.done();
}

/** The chapter's seal and name at the head of a poster. */
function drawChapter(sheet: Sheet, { chapter }: SteleFacts, { column, top, type }: Format): number {
	if (!chapter) return top;
	const side = 76;
	sheet.under(sealAt(chapter.seal, column.x, top, side));
	const words = { text: `${chapter.ordinal} · ${chapter.short}`, from: `${chapter.file} 的 short` };
	const block = setBlock(words, {
		face: 'sans',
		size: type.small + 3,
		width: column.width - side - 28,
		height: side,
	});
	sheet.set(block, column.x + side + 28, top + (side - block.height) / 2, STELE.muted);
	return top + side + 24;
}

/** Rule and foot over the wall; returns where the foot begins. */
function drawFoot(sheet: Sheet, facts: SteleFacts, format: Format, poster: boolean): number {
	const { column, wall, merlon, type } = format;
	const { text } = steleFoot(facts.stats, facts.feature.credit);
	const foot = setBlock(
		{ text, from: `${facts.feature.ledgerFile} 的 ${facts.stats[0]?.id} 的 period、scope` },
		{
			face: 'sans',
			size: type.small,
			leading: 1.5,
			width: column.width,
			height: type.small * (poster ? 7 : 4.6),
		},
	);
	const gap = poster ? 26 : 11;
	const under = wall - merlon * 0.6 - (poster ? 56 : 18);
	const y = under - foot.height;
	sheet.rule(column.x, y - gap, column.width, STELE.muted);
	sheet.set(foot, column.x, y, STELE.muted);
	return y - gap;
}

function drawSingle(
	sheet: Sheet,
	stat: Stat,
	facts: SteleFacts,
	{ column, type, numeral: largest }: Format,
	top: number,
	bottom: number,
	poster: boolean,
): void {
	const { x, width } = column;
	const file = facts.feature.ledgerFile;
	const from = `${file} 的 ${stat.id}`;
	const gap = poster ? 52 : 28;
	for (const k of SHRINK) {
		const label = labelOf(stat, from, type.label * k, width, facts.feature.units);
		const line =
			stat.line === undefined
				? undefined
				: setBlock(
						{ text: stat.line, from: `${from} 的 line` },
						{ face: 'serif', size: type.line * k, leading: 1.5, width, units: facts.feature.units },
					);
		const formula = stat.derivation && formulaOf(stat.derivation.formula, from, type.small * k, width);
		const texts = [line, formula].filter((block) => block !== undefined);
		const taken = label.height + gap * 2 + texts.reduce((sum, { height }) => sum + height, 0);
		const space = bottom - top - taken - gap;
		if (space < largest * 0.14) continue;
		const numeral = setNumeral(stat, file, { size: largest, width, height: space });
		const wide = setNumeral(stat, file, { size: largest, width, height: Infinity });
		if (numeral.digits.size < wide.digits.size * LEAST && k !== SHRINK.at(-1)) continue;
		// A little above the middle, as on a wall.
		let y = top + Math.max(0, bottom - top - taken - numeral.height) * (poster ? 0.38 : 0.4);
		y = drawLabel(sheet, label, stat, x, y) + gap;
		y = drawNumeral(sheet, numeral, x, y, STELE.ink) + gap;
		for (const block of texts) y = sheet.set(block, x, y, block === formula ? STELE.muted : STELE.ink);
		return;
	}
	throw noRoom(facts);
}

/** 推算 with its formula. */
export function formulaOf(formula: string, from: string, size: number, width: number): Block {
	const words = { text: `推算：${formula}`, from };
	return setBlock(words, { face: 'sans', size, leading: 1.6, width });
}

const MARK = '推算';

/** A label leaves room for the mark of a computed number after its last line. */
export function labelOf(stat: Stat, from: string, size: number, width: number, units: string[]): Block {
	const room = stat.derivation ? width - size * 2.6 : width;
	return setBlock(
		{ text: stat.label, from: `${from} 的 label` },
		{ face: 'sans', size, leading: 1.4, width: room, units },
	);
}

/** Draws a label, and the mark where the number is computed; returns its lower edge. */
export function drawLabel(sheet: Sheet, label: Block, stat: Stat, x: number, y: number): number {
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
