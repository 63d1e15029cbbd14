import type { Check } from '../check.ts';
import type { Page } from '../site.ts';

const FILE = 'print/index.html';
const BLOCKS = '.prose > p, .prose > h2, .prose > h3, .prose > ul, .prose > ol, .prose > blockquote';

export const print: Check = {
	title: 'the document of all chapters says all that they say, in their order, and refers to itself alone',
	run: ({ pages, source, resolve }) => {
		const whole = pages.find(({ file }) => file === FILE);
		if (!whole) return [{ where: FILE, message: 'is missing' }];
		const { document, noindex } = whole;
		const said = texts(whole);
		const told = source.chapters.flatMap(({ slug }) => {
			const page = pages.find(({ path }) => path === `chapters/${slug}/`);
			return page ? texts(page) : [];
		});
		const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
		let from = 0;
		const lost = told.filter((text) => {
			const at = said.indexOf(text, from);
			if (at >= 0) from = at + 1;
			return at < 0;
		});
		const listed = [...document.querySelectorAll('[data-page-of]')].map(
			(place) => place.getAttribute('data-page-of') ?? '',
		);
		const parts = [...document.querySelectorAll('.part[id]:not(#cover, #contents)')].map(({ id }) => id);
		const away = [...document.querySelectorAll('main a[href]')]
			.map((link) => link.getAttribute('href') ?? '')
			.filter((href) => {
				const target = resolve(href, FILE);
				return target.kind === 'file' && target.file.endsWith('.html') && target.file !== FILE;
			});
		return [
			...(noindex ? [] : ['may be found']),
			...lost.map((text) => `lacks or moves “${text.slice(0, 40)}”`),
			...listed.filter((id) => !ids.has(id)).map((id) => `lists ${id}, which is not there`),
			...parts.filter((id) => !listed.includes(id)).map((id) => `does not list ${id}`),
			...away.map((href) => `leads away to ${href}`),
		].map((message) => ({ where: FILE, message }));
	},
};

const texts = ({ document }: Page) =>
	[...document.querySelectorAll(BLOCKS)].map((block) => (block.textContent ?? '').replace(/\s+/g, ''));
