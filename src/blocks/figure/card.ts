import type { SteleFacts } from '../../pictures/cards/facts.ts';
import type { Stat } from '../../model/ledger.ts';
import { steleFoot } from './stele.ts';
import { COLOURS } from '../../theme/colours.ts';
import { drawLabel, formulaOf, labelOf, STELE } from './card-label.ts';
import { type Format, type FormatName, FORMATS } from '../../pictures/cards/formats.ts';
import { drawNumeral, setNumeral } from '../../pictures/numeral.ts';
import { sealAt } from '../../pictures/seal.ts';
import { noRoom, SHRINK } from '../../pictures/cards/shrink.ts';
import { type Drawing, Sheet } from '../../pictures/sheet.ts';
import { setBlock } from '../../pictures/type/block.ts';
import { drawRows } from './card-rows.ts';
import { drawBand, wallShape } from '../../pictures/cards/wall.ts';

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
