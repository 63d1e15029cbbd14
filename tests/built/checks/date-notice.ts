import type { Check } from '../check.ts';

export const dateNotice: Check = {
	title: 'every page says what is known of the date of the source',
	run: ({ pages, source }) =>
		pages
			.filter(({ document }) => !document.body.textContent?.includes(source.feature.date_notice))
			.map(({ file }) => ({ where: file, message: `“${source.feature.date_notice}” is missing` })),
};
