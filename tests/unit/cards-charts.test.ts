import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/cards/charts/chart.ts';
import { chartFiles } from '../../src/cards/sets.ts';
import { svgOf } from '../../src/cards/sheet.ts';
import type { Figure } from '../../src/lib/figure.ts';
import { figureStats } from '../../src/lib/charts/stats.ts';
import { factsOf } from '../support/card-facts.ts';
import { misplaced } from '../support/text-places.ts';

const LONG = '沿着河湾往东一直种到石拱桥头那一排的银杏“比书还难”找到<自己>的位置 & 名字';
const figures = [factsOf('content'), factsOf('tests/fixtures/second')].flatMap(({ figures: list }) => list);

const draw = (figure: Figure) => drawChart(figure, 'content/figures.yaml', LONG);

/** The same chart with long words wherever a writer may type them. */
function wordy(figure: Figure): Figure {
	const texts = { title: LONG + LONG, measure: LONG, note: LONG + LONG, source: LONG };
	if (figure.kind === 'set') return { ...figure, ...texts, items: [...figure.items, LONG], open: true };
	const rows = figure.rows.map((row) => ({ ...row, label: LONG }));
	return { ...figure, ...texts, rows } as Figure;
}

describe.each(figures.map((figure): [string, Figure] => [figure.id, figure]))(
	'the picture of %s',
	(_, figure) => {
		it('holds its words, none over another', () => {
			expect(misplaced(draw(figure))).toEqual([]);
		});

		it('holds long ones as well', () => {
			expect(misplaced(draw(wordy(figure)))).toEqual([]);
		});

		it('says title, measure, source, note and every number', () => {
			const said = draw(figure)
				.boxes.map(({ text }) => text)
				.join('')
				.replaceAll(' ', '');
			const numbers = figure.kind === 'rhythm' ? [] : figureStats(figure).map(({ value }) => value);
			for (const text of [figure.title, figure.measure, figure.source, figure.note ?? '', ...numbers])
				expect(said).toContain(text.replaceAll(' ', ''));
		});

		it('has the drawing without title and source as a view of its own', () => {
			const drawing = draw(figure);
			const { top, bottom } = drawing.core ?? { top: 0, bottom: 0 };
			const inside = drawing.boxes.filter(({ y, height }) => y > top && y + height < bottom);
			const outside = drawing.boxes.filter(({ y, height }) => y + height < top || y > bottom);
			expect(inside.length + outside.length).toBe(drawing.boxes.length);
			const said = (boxes: typeof inside) =>
				boxes
					.map(({ text }) => text)
					.join('')
					.replaceAll(' ', '');
			for (const text of [figure.title, figure.measure, figure.source, LONG])
				expect(said(outside)).toContain(text.replaceAll(' ', ''));
			expect(svgOf(drawing)).toContain(`<view id="core" viewBox="0 ${top} 1200 ${bottom - top}"/>`);
		});

		it('is the same every time, with its description in the SVG', () => {
			const { images, pictures } = chartFiles(figure, 'content/figures.yaml', LONG);
			expect(chartFiles(figure, 'content/figures.yaml', LONG).pictures).toEqual(pictures);
			expect(images.svg.path).toMatch(new RegExp(`^charts/${figure.id}\\.[0-9a-f]{8}\\.svg$`));
			expect(pictures[0]?.svg).toContain(`<title>${figure.alt}</title>`);
			expect(svgOf(draw(figure))).not.toMatch(/<text|font-family/);
		});
	},
);
