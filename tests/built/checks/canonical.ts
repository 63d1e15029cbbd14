import type { Check } from '../check.ts';

export const canonical: Check = {
	title: 'a page to be found names its own full address, any other none',
	run: ({ pages, url }) =>
		pages.flatMap(({ file, path, document, noindex }) => {
			const named = [...document.querySelectorAll('link[rel="canonical"]')].map((link) =>
				link.getAttribute('href'),
			);
			const wanted = noindex ? [] : [new URL(path, url).href];
			return named.join(' ') === wanted.join(' ')
				? []
				: [{ where: file, message: `canonical is “${named.join(' ')}”, should be “${wanted.join(' ')}”` }];
		}),
};
