import type { Check } from '../check.ts';
import { chartStats } from '../../../src/charts/definitions.ts';
import { numbersIn } from '../../../src/model/numerals.ts';

export const charts: Check = {
	title: 'every chart is on a page, described, sourced, and tells its numbers in its graphic and its table',
	run: ({ pages, source, ledger }) =>
		source.figures.flatMap((chart) => {
			const page = pages.find(({ document }) => document.getElementById(chart.id)?.matches('figure.chart'));
			const element = page?.document.getElementById(chart.id);
			if (!page || !element) return [{ where: chart.id, message: 'is on no page' }];
			const graphic = element.querySelector('.chart-graphic');
			const found: string[] = [];
			if (!graphic?.getAttribute('aria-label')?.trim()) found.push('no description');
			if (!element.querySelector('.chart-foot')?.textContent?.includes(chart.source)) found.push('no source');
			const drawn = numbersOf(graphic);
			const tabled = numbersOf(element.querySelector('details table'));
			for (const id of chartStats(chart).keys()) {
				const value = Number(ledger.get(id)?.value);
				if (!drawn.includes(value)) found.push(`${id} is not in the graphic`);
				if (!tabled.includes(value)) found.push(`${id} is not in the table`);
			}
			return found.map((message) => ({ where: page.file, message: `#${chart.id}: ${message}` }));
		}),
};

/** Numbers element by element: neighbours in a drawing would run into one another. */
function numbersOf(element: Element | null): number[] {
	const texts = [...(element?.querySelectorAll('*') ?? [])].flatMap(({ childNodes }) =>
		[...childNodes].filter(({ nodeType }) => nodeType === 3),
	);
	return texts.flatMap(({ textContent }) => numbersIn(textContent ?? ''));
}
