import { SPECULATION } from '../../../src/components/head/speculation.ts';
import type { Check, Finding } from '../check.ts';
import type { Page } from '../site.ts';

export const nextChapter: Check = {
	title:
		'the head names the chapters before and after as the way on does, all of them in one row, and every page may draw the next ahead',
	run: ({ pages }) => {
		// The document of all chapters leads nowhere, and has no reader.
		const read = pages.filter(({ document }) => !document.querySelector('body.document'));
		const chapters = read.filter(({ path }) => path.startsWith('chapters/'));
		const ways = chapters.flatMap((page) => [...named(page, 'prev'), ...named(page, 'next')]);
		const row = 2 * (chapters.length - 1);
		return [
			...read.flatMap(rules),
			...chapters.flatMap((page) => [...heads(page, 'prev'), ...heads(page, 'next')]),
			...(ways.length === Math.max(0, row)
				? []
				: [{ where: 'chapters', message: `${ways.length} ways to a neighbour, not ${row}` }]),
		];
	},
};

function rules({ file, document }: Page): Finding[] {
	const found = [...document.querySelectorAll('script[type="speculationrules"]')].map(
		({ textContent }) => textContent,
	);
	return found.length === 1 && found[0] === SPECULATION
		? []
		: [{ where: file, message: `${found.length === 1 ? 'other' : found.length} rules for the next chapter` }];
}

function heads(page: Page, rel: string): Finding[] {
	const [head, text] = [hrefs(page, `head link[rel="${rel}"]`), named(page, rel)];
	return head.join() === text.join()
		? []
		: [
				{
					where: page.file,
					message: `${rel} is ${head.join() || 'none'} in the head, ${text.join() || 'none'} in the way on`,
				},
			];
}

const named = (page: Page, rel: string) => hrefs(page, `.pager a[rel="${rel}"]`);

const hrefs = ({ document }: Page, selector: string): string[] =>
	[...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
