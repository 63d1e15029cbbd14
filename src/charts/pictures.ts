import { type Drawing, Sheet } from '../pictures/sheet.ts';
import type { Chart } from './definitions.ts';
import { type Draw, INK, MUTED, PAPER, type Pen, TYPE, words } from './shared/pen.ts';

const WIDTH = 1200;
const MARGIN = 72;
/** Paper around the drawing itself where it stands without its words; less than the space to them. */
const AIR = 20;
/** Taller than any chart; what is not used is cut off. */
const TALL = 20_000;

/** Every kind's picture. Each draws charts of its own kind only, by which it is chosen. */
const PICTURES = import.meta.glob<Draw<Chart>>('./*/picture.ts', { eager: true, import: 'draw' });

/** A chart as a picture that stands by itself: headline, measure, drawing, source, note, and whose it is. */
export function drawChart(chart: Chart, file: string, feature: string): Drawing {
	const sheet = new Sheet(WIDTH, TALL);
	const width = WIDTH - 2 * MARGIN;
	const units = chart.stats.map(({ unit }) => unit);
	const pen: Pen = { sheet, x: MARGIN, width, from: `${file} 的 ${chart.id}`, units };
	sheet.rect(0, 0, WIDTH, TALL, PAPER);
	sheet.rect(MARGIN, 56, width, 4, INK);
	let y = 84;
	y =
		sheet.set(
			words(pen, chart.title, 'display', TYPE.title, { width, height: 200, leading: 1.3 }),
			MARGIN,
			y,
			INK,
		) + 4;
	y = sheet.set(words(pen, chart.measure, 'sans', TYPE.measure, { width }), MARGIN, y, MUTED) + 40;
	const draw = PICTURES[`./${chart.kind}/picture.ts`];
	if (!draw) throw new Error(`no picture of ${chart.kind}`);
	const core = { top: Math.floor(y) - AIR, bottom: 0 };
	y = draw(pen, chart, y);
	core.bottom = Math.ceil(y) + AIR;
	y += 40;
	const foot = chart.note ? `${chart.source} · ${chart.note}` : chart.source;
	y = sheet.set(words(pen, foot, 'sans', TYPE.small, { width, leading: 1.5 }), MARGIN, y, MUTED);
	y = sheet.set(words(pen, feature, 'sans', TYPE.small, { width, leading: 1.5 }), MARGIN, y, MUTED);
	return { ...sheet.done(), height: Math.ceil(y + 44), core };
}
