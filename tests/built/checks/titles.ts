import type { Check, Finding } from '../check.ts';
import type { Page } from '../site.ts';

const FIELDS = {
	title: ({ document }: Page) => document.querySelector('title')?.textContent?.trim() ?? '',
	description: ({ document }: Page) =>
		document.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '',
};

export const titles: Check = {
	title: 'every page has a title and a description of its own',
	run: ({ pages }) =>
		Object.entries(FIELDS).flatMap(([field, read]) =>
			pages.flatMap((page, index): Finding[] => {
				const text = read(page);
				if (text === '') return [{ where: page.file, message: `no ${field}` }];
				const twin = pages.slice(0, index).find((other) => read(other) === text);
				return twin ? [{ where: page.file, message: `${field} is that of ${twin.file}` }] : [];
			}),
		),
};
