import type { Check } from '../check.ts';
import type { Page, Site } from '../site.ts';
import type { Stat } from '../../../src/model/ledger.ts';

export const statPages: Check = {
	title:
		'every stat has a page that says all the ledger knows and leads to where it is told and to what it comes from',
	run: (site) =>
		[...site.ledger.values()].flatMap((stat) => {
			const where = `stats/${stat.id}/index.html`;
			const page = site.pages.find(({ file }) => file === where);
			if (!page) return [{ where, message: 'is missing' }];
			return problems(stat, page, site).map((message) => ({ where, message }));
		}),
};

function problems(stat: Stat, page: Page, site: Site): string[] {
	const main = page.document.querySelector('main');
	const text = main?.textContent?.replace(/\s+/g, ' ') ?? '';
	const corrections = site.source.corrections.filter((row) => row.stat === stat.id);
	const wanted = [
		stat.label,
		stat.signed + stat.unit,
		stat.line,
		stat.periodText,
		stat.scopeText,
		stat.change?.base,
		stat.note,
		stat.derivation?.formula,
		site.source.feature.source.credit,
		...corrections.flatMap(({ was, now }) => [was, now]),
	];
	const missing = wanted
		.filter((part) => part !== undefined && !text.includes(part))
		.map((part) => `“${part}” is missing`);
	const targets = [...(main?.querySelectorAll('a[href]') ?? [])].map((link) =>
		site.resolve(link.getAttribute('href') ?? '', page),
	);
	const files = targets.flatMap((target) => (target.kind === 'file' ? [target] : []));
	const operands = (stat.derivation?.ids ?? [])
		.filter((id) => !files.some(({ file }) => file === `stats/${id}/index.html`))
		.map((id) => `no link to ${id}`);
	const told = files.some(({ file, fragment }) => fragment !== '' && tells(stat, file, fragment, site));
	const words = main?.querySelector('blockquote strong');
	const quoted =
		words && words.textContent?.replace(/\s+/g, ' ') !== stat.text && /\d/.test(words.textContent ?? '');
	return [
		...missing,
		...operands,
		...(told ? [] : ['no link to where it is told']),
		...(quoted ? [`the sentence has “${words.textContent}”`] : []),
	];
}

/** True when the element at an address holds the stat or draws it. */
function tells({ id }: Stat, file: string, fragment: string, { pages, source }: Site): boolean {
	if (file === 'stats/index.html') return false;
	const element = pages.find((page) => page.file === file)?.document.getElementById(fragment);
	const figure = source.figures.find((row) => row.id === fragment);
	return Boolean(element?.querySelector(`[data-stat="${id}"]`)) || (Boolean(element) && figure !== undefined);
}
