import type { Check, Finding } from '../check.ts';

export const headings: Check = {
	title: 'one h1, in a document one for each of its parts, and no level of heading is skipped',
	run: ({ pages }) =>
		pages.flatMap(({ file, document }): Finding[] => {
			const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
			const levels = all.map(({ tagName }) => Number(tagName.slice(1)));
			const tops = levels.filter((level) => level === 1).length;
			const parts = document.querySelectorAll('body.document .part').length || 1;
			return [
				...(tops === parts ? [] : [{ where: file, message: `${tops} h1` }]),
				...all.flatMap((heading, index) => {
					const text = heading.textContent?.trim() ?? '';
					if (text === '') return [{ where: file, message: `an empty h${levels[index]}` }];
					const before = levels[index - 1] ?? 0;
					const skips = (levels[index] ?? 0) > before + 1;
					return skips ? [{ where: file, message: `h${levels[index]} “${text}” follows h${before}` }] : [];
				}),
			];
		}),
};
