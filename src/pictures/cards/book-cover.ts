import type { BookFacts } from './facts.ts';
import { PALETTES } from '../scene/palette.ts';
import { scene, WALL_LINE } from '../scene/scene.ts';
import { type Drawing, Sheet } from '../sheet.ts';
import { setBlock, setTitle } from '../type/block.ts';

/** Two to three, as shops and shelves of e-readers show covers. */
export const BOOK_COVER_SIZE = { width: 1600, height: 2400 };
const MARGIN = 150;
const TOP = 210;
const TYPE = { above: 58, title: 214, byline: 66 };
/** Width of the wall left of the gate, which reaches down into it. */
const GATE = 560;
/** The tower begins below it, in shares of the height. */
const SKY_END = 0.49;

/** The cover of the book: a few words, the title over the scene, the name of the writer on the wall. */
export function drawBookCover(facts: BookFacts): Drawing {
	const { width: wide, height: high } = BOOK_COVER_SIZE;
	const p = PALETTES[facts.look.hour];
	const sheet = new Sheet(wide, high);
	const width = wide - 2 * MARGIN;
	sheet.under(
		scene({
			...facts.look,
			idPrefix: 'b',
			width: String(wide),
			height: String(high),
			layout: 'poster',
			merlon: 68,
			stars: false,
		}),
	);
	let y = TOP;
	if (facts.above) {
		const above = setBlock(
			{ text: facts.above, from: facts.file },
			{ face: 'sans', size: TYPE.above, width, height: 90 },
		);
		y = sheet.set(above, MARGIN, y, p.onSkyMuted) + 40;
	}
	const title = setTitle(facts.title, `${facts.file} 的 title`, {
		face: 'display',
		size: TYPE.title,
		leading: 1.32,
		width,
		height: high * SKY_END - y,
	});
	sheet.set(title, MARGIN, y, p.onSky);
	if (facts.byline) {
		const wall = (high * WALL_LINE) / 100;
		const byline = setBlock(
			{ text: facts.byline, from: `${facts.file} 的 byline` },
			{ face: 'serif', size: TYPE.byline, width: GATE, height: 200 },
		);
		sheet.set(byline, MARGIN, wall + (high - wall - byline.height) / 2, p.onWall);
	}
	return sheet.done();
}
