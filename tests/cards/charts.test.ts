import { describe, expect, it } from 'vitest';
import { chartFiles } from '../../src/pictures/cards/sets.ts';
import { svgOf } from '../../src/pictures/sheet.ts';
import type { Chart } from '../../src/charts/definitions.ts';
import { drawChart } from '../../src/charts/pictures.ts';
import { factsOf } from '../support/card-facts.ts';
import { misplaced } from '../support/text-places.ts';

const LONG = '沿着河湾往东一直种到石拱桥头那一排的银杏“比书还难”找到<自己>的位置 & 名字';
const charts = [factsOf('content'), factsOf('tests/fixtures/second')].flatMap(({ charts: list }) => list);

const draw = (chart: Chart) => drawChart(chart, 'content/figures.yaml', LONG);

/** The same chart with long words wherever a writer may type them. */
function wordy(chart: Chart): Chart {
	const texts = { title: LONG + LONG, measure: LONG, note: LONG + LONG, source: LONG };
	if (chart.kind === 'set') return { ...chart, ...texts, items: [...chart.items, LONG], open: true };
	const rows = chart.rows.map((row) => ({ ...row, label: LONG }));
	return { ...chart, ...texts, rows } as Chart;
}

describe.each(charts.map((chart): [string, Chart] => [chart.id, chart]))('the picture of %s', (_, chart) => {
	it('holds its words, none over another', () => {
		expect(misplaced(draw(chart))).toEqual([]);
	});

	it('holds long ones as well', () => {
		expect(misplaced(draw(wordy(chart)))).toEqual([]);
	});

	it('says title, measure, source, note and every number', () => {
		const said = draw(chart)
			.boxes.map(({ text }) => text)
			.join('')
			.replaceAll(' ', '');
		const numbers = chart.kind === 'rhythm' ? [] : chart.stats.map(({ value }) => value);
		for (const text of [chart.title, chart.measure, chart.source, chart.note ?? '', ...numbers])
			expect(said).toContain(text.replaceAll(' ', ''));
	});

	it('has the drawing without title and source as a view of its own', () => {
		const drawing = draw(chart);
		const { top, bottom } = drawing.core ?? { top: 0, bottom: 0 };
		const inside = drawing.boxes.filter(({ y, height }) => y > top && y + height < bottom);
		const outside = drawing.boxes.filter(({ y, height }) => y + height < top || y > bottom);
		expect(inside.length + outside.length).toBe(drawing.boxes.length);
		const said = (boxes: typeof inside) =>
			boxes
				.map(({ text }) => text)
				.join('')
				.replaceAll(' ', '');
		for (const text of [chart.title, chart.measure, chart.source, LONG])
			expect(said(outside)).toContain(text.replaceAll(' ', ''));
		expect(svgOf(drawing)).toContain(`<view id="core" viewBox="0 ${top} 1200 ${bottom - top}"/>`);
	});

	it('is the same every time, with its description in the SVG', () => {
		const { images, pictures } = chartFiles(chart, 'content/figures.yaml', LONG);
		expect(chartFiles(chart, 'content/figures.yaml', LONG).pictures).toEqual(pictures);
		expect(images.svg.path).toMatch(new RegExp(`^charts/${chart.id}\\.[0-9a-f]{8}\\.svg$`));
		expect(pictures[0]?.svg).toContain(`<title>${chart.alt}</title>`);
		expect(svgOf(draw(chart))).not.toMatch(/<text|font-family/);
	});
});
