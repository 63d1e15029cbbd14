import type { Check } from '../check.ts';
import { type Paper, readPaper } from '../../support/paper.ts';

const FILE = 'book.pdf';
const PRINT = 'print/index.html';

export const pdf: Check = {
	title: 'a PDF is tagged, names itself, and its contents give the pages on which things stand',
	run: async ({ files, pages, bytes, source, edition }) => {
		// Only a release has one; the check of links finds a page that offers it in vain.
		if (!files.has(FILE)) return [];
		const paper = await readPaper(bytes(FILE));
		const document = pages.find(({ file }) => file === PRINT)?.document;
		const entries = [...(document?.querySelectorAll('[data-page-of]') ?? [])].map((place) => ({
			id: place.getAttribute('data-page-of') ?? '',
			label: (place.previousElementSibling?.textContent ?? '').replace(/\s/g, ''),
		}));
		const headings = document?.querySelectorAll('main :is(h1, h2, h3, h4)').length ?? 0;
		const wanted = source.feature.title.text;
		return [
			...(paper.title === wanted ? [] : [`is called “${paper.title}”`]),
			...(paper.language === edition.lang ? [] : [`states the language “${paper.language}”`]),
			...(paper.sheets.some(({ text }) => text !== '') ? [] : ['is not tagged']),
			...(paper.outline.length === headings
				? []
				: [`has ${paper.outline.length} bookmarks for ${headings} headings`]),
			...entries.flatMap((entry) => wrong(entry, paper)),
		].map((message) => ({ where: FILE, message }));
	},
};

function wrong({ id, label }: { id: string; label: string }, { sheets, places }: Paper): string[] {
	const page = places.get(id);
	if (page === undefined) return [`has no place ${id}`];
	const listed = sheets.some(({ text }) => new RegExp(`${RegExp.escape(label)}${page}(?!\\d)`).test(text));
	return listed ? [] : [`does not list “${label}” on page ${page}`];
}
