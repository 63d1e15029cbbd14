import type { Check } from '../check.ts';
import type { Page, Site } from '../site.ts';
import { chartStats } from '../../../src/charts/definitions.ts';
import type { Stat } from '../../../src/model/ledger.ts';
import { numbersIn } from '../../../src/model/numerals.ts';

const FILE = 'stats/index.html';

export const statsPage: Check = {
	title: 'every ledger row is on the data page and leads to where it is told',
	run: (site) => {
		const page = site.pages.find(({ file }) => file === FILE);
		if (!page) return [{ where: FILE, message: 'is missing' }];
		const rows = [...page.document.querySelectorAll('.ledger-row')].map(({ id }) => id);
		return [
			...rows
				.filter((id) => !site.ledger.has(id))
				.map((id) => ({ where: FILE, message: `row ${id} is not in the ledger` })),
			...[...site.ledger.values()].flatMap((stat) =>
				problems(stat, page, site).map((message) => ({ where: FILE, message: `${stat.id}: ${message}` })),
			),
		];
	},
};

function problems(stat: Stat, page: Page, site: Site): string[] {
	const row = page.document.getElementById(stat.id);
	if (!row) return ['no row'];
	const text = row.textContent?.replace(/\s+/g, ' ') ?? '';
	const wanted = [
		stat.label,
		stat.signed + stat.unit,
		stat.periodText,
		stat.scopeText,
		stat.change?.base,
		stat.note,
		stat.derivation?.formula,
	];
	const missing = wanted
		.filter((part) => part !== undefined && !text.includes(part))
		.map((part) => `“${part}” is missing`);
	const href = [...row.querySelectorAll('a')]
		.find((link) => link.textContent?.includes('看正文'))
		?.getAttribute('href');
	if (!href) return [...missing, 'no link to the text'];
	return [...missing, ...(told(stat, href, page, site) ? [] : [`${href} does not tell it`])];
}

/** True when the address leads to an element that contains the stat, or to a chart that draws it. */
function told(stat: Stat, href: string, page: Page, site: Site): boolean {
	const target = site.resolve(href, page);
	if (target.kind !== 'file' || target.file === FILE) return false;
	const element = site.pages
		.find(({ file }) => file === target.file)
		?.document.getElementById(target.fragment);
	if (!element) return false;
	if (element.querySelector(`[data-stat="${stat.id}"]`) || element.getAttribute('data-stat') === stat.id)
		return true;
	const chart = site.source.figures.find(({ id }) => id === element.id);
	return (
		chart !== undefined &&
		chartStats(chart).has(stat.id) &&
		numbersIn(element.textContent ?? '').includes(Number(stat.value))
	);
}
