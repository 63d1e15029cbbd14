import type { Check } from '../check.ts';

export const ids: Check = {
	title: 'an id stands once on a page',
	run: ({ pages }) =>
		pages.flatMap(({ file, document }) => {
			const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
			const twice = [...new Set(all.filter((id, index) => all.indexOf(id) !== index))];
			return twice.map((id) => ({ where: file, message: `id "${id}" stands more than once` }));
		}),
};
