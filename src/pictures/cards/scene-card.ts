import type { SceneFacts } from './facts.ts';
import type { Stat } from '../../model/ledger.ts';
import { steleFoot } from '../../blocks/figure/stele.ts';
import { PALETTES, type Palette } from '../scene/palette.ts';
import { scene, WALL_LINE } from '../scene/scene.ts';
import { type Format, type FormatName, FORMATS } from './formats.ts';
import { compact, drawNumeral, longUnit, setNumeral } from '../numeral.ts';
import { sealAt } from '../seal.ts';
import { noRoom, SHRINK } from './shrink.ts';
import { type Drawing, Sheet } from '../sheet.ts';
import { type TextBlock, setBlock, setTitle } from '../type/block.ts';
import { drawBand } from './wall.ts';

/** The box of the tower on a card, in shares of its width and height: left edge and top. Words keep off it. */
const TOWER = { wide: { left: 0.645, top: 0.44 }, square: { left: 0.42, top: 0.41 } };
/** Width of the band left of the gate, which reaches down into it. */
const GATE: Readonly<Record<FormatName, number>> = { wide: 582, square: 316, poster: 404 };

/** The cover or a chapter: title on the sky, the feature's name on the wall. */
export function drawScene(facts: SceneFacts, name: FormatName): Drawing {
	const poster = name === 'poster';
	const base = FORMATS[name];
	// The wall of a scene stands where the scene has it.
	const format = { ...base, wall: (base.height * WALL_LINE) / 100 };
	const p = PALETTES[facts.look.hour];
	const sheet = new Sheet(format.width, format.height);
	sheet.under(
		scene({
			...facts.look,
			idPrefix: 'c',
			width: String(format.width),
			height: String(format.height),
			layout: poster ? 'poster' : 'card',
			merlon: format.merlon,
			// A star beside a digit reads as a point.
			stars: poster ? false : undefined,
		}),
	);
	if (poster) drawPosterWords(sheet, facts, format, p);
	else drawCardWords(sheet, facts, format, p, TOWER[name === 'square' ? 'square' : 'wide']);
	drawBand(
		sheet,
		facts,
		format,
		{ ground: p.wall, edge: p.wallEdge, ink: p.onWall },
		{ poster, most: GATE[name] },
	);
	return sheet.done();
}

/** Seal and place in one row, the title under it, beside or above the tower. */
function drawCardWords(
	sheet: Sheet,
	facts: SceneFacts,
	{ column, top, width, height, title: largest, type }: Format,
	p: Palette,
	tower: { left: number; top: number },
): void {
	let y = top;
	const side = facts.chapter ? 54 : 0;
	if (facts.chapter) sheet.under(sealAt(facts.chapter.seal, column.x, top, side));
	const indent = facts.chapter ? side + 18 : 0;
	if (facts.above) {
		const above = setBlock(
			{ text: facts.above, from: `${facts.file}` },
			{ face: 'sans', size: type.label - 4, width: column.width - indent, height: 70 },
		);
		const row = Math.max(side, above.height);
		sheet.set(above, column.x + indent, y + (row - above.height) / 2, p.onSkyMuted);
		y += row + (facts.chapter ? 16 : 8);
	} else y += side ? side + 16 : 20;
	const first = y;
	const block = setTitle(facts.title, `${facts.file} 的 title`, {
		face: 'display',
		size: largest,
		leading: 1.26,
		width: column.width,
		height: height * 0.62 - first,
		widthAt: (bottom) =>
			first + bottom < height * tower.top - 6 ? column.width : width * tower.left - column.x - 24,
	});
	sheet.set(block, column.x, y, p.onSky);
}

/** Seal, place, title, then the chapter's number; the tower stands below them. */
function drawPosterWords(sheet: Sheet, facts: SceneFacts, format: Format, p: Palette): void {
	const { column, top, type, title: largest, height } = format;
	/** Words end above the tower, which is 28 % of the height under the wall line. */
	const end = height * 0.505;
	let y = top;
	if (facts.chapter) {
		sheet.under(sealAt(facts.chapter.seal, column.x, y, 112));
		y += 112 + 30;
	}
	if (facts.above) {
		const above = setBlock(
			{ text: facts.above, from: facts.file },
			{ face: 'sans', size: type.label - 8, width: column.width },
		);
		y = sheet.set(above, column.x, y, p.onSkyMuted) + 8;
	}
	const share = facts.stats.length > 0 || facts.dek ? 0.55 : 1;
	const block = setTitle(facts.title, `${facts.file} 的 title`, {
		face: 'display',
		size: largest,
		leading: 1.28,
		width: column.width,
		height: (end - y) * share,
	});
	y = sheet.set(block, column.x, y, p.onSky) + 56;
	if (facts.stats.length > 0) drawStats(sheet, facts, format, p, y, end);
	else if (facts.dek) {
		const room = {
			face: 'serif' as const,
			size: type.line,
			leading: 1.6,
			width: column.width,
			height: end - y,
		};
		const { units } = facts.feature;
		sheet.set(
			setBlock({ text: facts.dek, from: `${facts.file} 的 dek` }, { ...room, units }),
			column.x,
			y - 20,
			p.onSky,
		);
	}
}

function drawStats(
	sheet: Sheet,
	facts: SceneFacts,
	{ column, type }: Format,
	p: Palette,
	top: number,
	end: number,
): void {
	const { units, credit, ledgerFile } = facts.feature;
	const count = facts.stats.length;
	const gutter = 48;
	const width = (column.width - gutter * (count - 1)) / count;
	const foot = steleFoot(facts.stats, credit);
	const shown = (stat: Stat): Stat => (count > 1 ? compact(stat) : stat);
	const text = (words: string, face: 'sans' | 'serif', size: number, wide: number): TextBlock =>
		setBlock({ text: words, from: ledgerFile }, { face, size, leading: 1.45, width: wide, units });
	const parts = (k: number) =>
		facts.stats.map((stat) => ({
			stat,
			label: text(stat.label, 'sans', (type.label - 8) * k, width),
			below: [
				...(count > 1 && longUnit(stat) ? [text(longUnit(stat), 'sans', type.small * k, width)] : []),
				...(stat.derivation
					? [text(`推算：${stat.derivation.formula}`, 'sans', type.small * 0.9 * k, width)]
					: []),
				...(foot.perStat ? [text(foot.perStat(stat), 'sans', type.small * k, width)] : []),
			],
		}));
	const tail = text(foot.text, 'sans', type.small, column.width);
	for (const k of SHRINK) {
		const columns = parts(k);
		const labels = Math.max(...columns.map(({ label }) => label.height));
		const belows = Math.max(
			...columns.map(({ below }) => below.reduce((sum, { height }) => sum + height, 0)),
		);
		const space = end - top - labels - belows - tail.height - 48;
		if (space < 70) continue;
		const room = { size: 230, width, height: space };
		const sizes = columns.map(({ stat }) => setNumeral(shown(stat), ledgerFile, room).digits.size);
		const size = Math.min(...sizes);
		const numerals = columns.map(({ stat }) => setNumeral(shown(stat), ledgerFile, { ...room, size }));
		const tallest = Math.max(...numerals.map(({ height }) => height));
		columns.forEach(({ label, below }, index) => {
			const x = column.x + index * (width + gutter);
			const numeral = numerals[index];
			if (!numeral) return;
			sheet.set(label, x, top + labels - label.height, p.onSkyMuted);
			drawNumeral(sheet, numeral, x, top + labels + 14, p.onSky);
			let y = top + labels + tallest + 34;
			for (const block of below) y = sheet.set(block, x, y, p.onSkyMuted);
		});
		sheet.set(tail, column.x, top + labels + tallest + belows + 34, p.onSkyMuted);
		return;
	}
	throw noRoom(facts);
}
