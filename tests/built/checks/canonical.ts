import type { Check } from '../check.ts';

export const canonical: Check = {
	title:
		'a page to be found names its own full address, the document of all chapters the cover’s, any other none',
	run: ({ pages, url }) =>
		pages.flatMap(({ file, path, document, noindex }) => {
			const named = [...document.querySelectorAll('link[rel="canonical"]')].map((link) =>
				link.getAttribute('href'),
			);
			const whole = document.querySelector('body.document') !== null;
			const wanted = whole ? [url.href] : noindex ? [] : [new URL(path, url).href];
			return named.join(' ') === wanted.join(' ')
				? []
				: [{ where: file, message: `canonical is “${named.join(' ')}”, should be “${wanted.join(' ')}”` }];
		}),
};
