import type { Check } from '../check.ts';

/** Marks of Chinese text, which no address is written with (CJK punctuation, full-width forms, dashes, quotation marks). */
const MARK = /[\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/;

export const addresses: Check = {
	title: 'an address in a text ends before the mark that follows it',
	run: ({ pages }) =>
		pages.flatMap(({ file, document }) =>
			[...document.querySelectorAll('main a[href]')]
				.map((link) => link.textContent ?? '')
				.filter((text) => /^(https?:\/\/|www\.)/i.test(text) && MARK.test(text))
				.map((text) => ({ where: file, message: `a link goes on after its address: ${text}` })),
		),
};
