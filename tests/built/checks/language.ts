import type { Check, Finding } from '../check.ts';

export const language: Check = {
	title: 'every page says that it is in Simplified Chinese',
	run: ({ pages, moved }) =>
		[...pages, ...moved].flatMap(({ file, document }): Finding[] => {
			const lang = document.documentElement.getAttribute('lang');
			const charset = document.querySelector('meta[charset]')?.getAttribute('charset');
			return [
				...(lang === 'zh-Hans' ? [] : [{ where: file, message: `lang is ${lang}` }]),
				...(charset?.toLowerCase() === 'utf-8' ? [] : [{ where: file, message: `charset is ${charset}` }]),
			];
		}),
};
