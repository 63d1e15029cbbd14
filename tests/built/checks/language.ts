import type { Check, Finding } from '../check.ts';

export const language: Check = {
	title: 'every page says in which script it is',
	run: ({ pages, moved, edition }) =>
		[...pages, ...moved].flatMap(({ file, document }): Finding[] => {
			const lang = document.documentElement.getAttribute('lang');
			const charset = document.querySelector('meta[charset]')?.getAttribute('charset');
			return [
				...(lang === edition.lang ? [] : [{ where: file, message: `lang is ${lang}` }]),
				...(charset?.toLowerCase() === 'utf-8' ? [] : [{ where: file, message: `charset is ${charset}` }]),
			];
		}),
};
