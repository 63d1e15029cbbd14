import { figureStats } from '../../lib/charts/stats.ts';
import type { Figure } from '../../lib/figure.ts';
import { type Drawing, Sheet } from '../sheet.ts';
import { drawBeforeAfter } from './before-after.ts';
import { drawCounts } from './counts.ts';
import { drawLevels } from './levels.ts';
import { drawNested } from './nested.ts';
import { type Draw, INK, MUTED, PAPER, type Pen, TYPE, words } from './pen.ts';
import { drawRhythm } from './rhythm.ts';
import { drawSet } from './set.ts';

const WIDTH = 1200;
const MARGIN = 72;
/** Paper around the drawing itself where it stands without its words; less than the space to them. */
const AIR = 20;
/** Taller than any chart; what is not used is cut off. */
const TALL = 20_000;

const KINDS = {
	'before-after': drawBeforeAfter,
	counts: drawCounts,
	nested: drawNested,
	levels: drawLevels,
	rhythm: drawRhythm,
	set: drawSet,
} satisfies { [Kind in Figure['kind']]: Draw<Extract<Figure, { kind: Kind }>> };

/** A chart as a picture that stands by itself: headline, measure, drawing, source, note, and whose it is. */
export function drawChart(figure: Figure, file: string, feature: string): Drawing {
	const sheet = new Sheet(WIDTH, TALL);
	const width = WIDTH - 2 * MARGIN;
	const units = figureStats(figure).map(({ unit }) => unit);
	const pen: Pen = { sheet, x: MARGIN, width, from: `${file} 的 ${figure.id}`, units };
	sheet.rect(0, 0, WIDTH, TALL, PAPER);
	sheet.rect(MARGIN, 56, width, 4, INK);
	let y = 84;
	y =
		sheet.set(
			words(pen, figure.title, 'display', TYPE.title, { width, height: 200, leading: 1.3 }),
			MARGIN,
			y,
			INK,
		) + 4;
	y = sheet.set(words(pen, figure.measure, 'sans', TYPE.measure, { width }), MARGIN, y, MUTED) + 40;
	// Each kind takes its own figure, which the key has just chosen.
	const draw = KINDS[figure.kind] as Draw<Figure>;
	const core = { top: Math.floor(y) - AIR, bottom: 0 };
	y = draw(pen, figure, y);
	core.bottom = Math.ceil(y) + AIR;
	y += 40;
	const foot = figure.note ? `${figure.source} · ${figure.note}` : figure.source;
	y = sheet.set(words(pen, foot, 'sans', TYPE.small, { width, leading: 1.5 }), MARGIN, y, MUTED);
	y = sheet.set(words(pen, feature, 'sans', TYPE.small, { width, leading: 1.5 }), MARGIN, y, MUTED);
	return { ...sheet.done(), height: Math.ceil(y + 44), core };
}
