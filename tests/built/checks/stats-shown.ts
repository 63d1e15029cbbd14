import type { Check } from '../check.ts';
import type { Site } from '../site.ts';
import { numbersIn } from '../../../src/model/numerals.ts';

/** A number in running text carries its id as `data-stat` and leads to its own page. */
export const statsShown: Check = {
	title: 'a marked number shows what the ledger says and leads to its page, in a document to its row',
	run: (site) =>
		site.pages.flatMap((page) =>
			[...page.document.querySelectorAll('a[data-stat]')].flatMap((link) =>
				problems(link, site, page.file).map((message) => ({ where: page.file, message })),
			),
		),
};

function problems(link: Element, { ledger, resolve }: Site, file: string): string[] {
	const id = link.getAttribute('data-stat') ?? '';
	const text = link.textContent ?? '';
	const stat = ledger.get(id);
	if (!stat) return [`no stat “${id}” in the ledger`];
	const found: string[] = [];
	if (text !== stat.text && (/\d/.test(text) || !numbersIn(text).includes(Number(stat.value)))) {
		found.push(`${id} shows “${text}”, not “${stat.text}”`);
	}
	const value = link.querySelector('data')?.getAttribute('value');
	if ((value !== undefined || text !== stat.text) && value !== stat.value)
		found.push(`${id} has data value ${value}`);
	const target = resolve(link.getAttribute('href') ?? '', file);
	const places = [`stats/${id}/index.html#`, `${file}#data--${id}`];
	if (target.kind !== 'file' || !places.includes(`${target.file}#${target.fragment}`)) {
		found.push(`${id} leads to ${link.getAttribute('href')}`);
	}
	return found;
}
