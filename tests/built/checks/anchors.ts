import type { Check } from '../check.ts';

export const anchors: Check = {
	title: 'every block of the story has a short id that survives in a link',
	run: ({ pages }) =>
		pages.flatMap(({ file, document }) =>
			[...document.querySelectorAll('main[data-place] .prose > *')]
				.filter(({ id }) => !/^[a-z][a-z0-9-]{0,39}$/.test(id))
				.map(({ id, outerHTML }) => ({ where: file, message: `id "${id}" of ${outerHTML.slice(0, 40)}` })),
		),
};
