import type { Check } from '../check.ts';

/** Elements that make a browser fetch something; a link to another site is none. */
const FETCHING = [
	'link:not([rel="canonical"]):not([rel="license"])',
	'script',
	'img',
	'source',
	'iframe',
	'video',
	'audio',
	'object',
	'embed',
	'image',
	'use',
];
const ATTRIBUTES = ['href', 'src', 'srcset', 'data', 'poster', 'xlink:href'];

export const otherHosts: Check = {
	title: 'nothing is fetched from another host',
	run: ({ pages, url }) =>
		pages.flatMap(({ file, document, html }) => {
			const attributes = [...document.querySelectorAll(FETCHING.join(', '))].flatMap((element) =>
				ATTRIBUTES.map((attribute) => element.getAttribute(attribute)).filter((value) => value !== null),
			);
			const styles = [...html.matchAll(/(?:url\(|@import\s+)["']?([^"')]+)/g)].map(
				([, address]) => address ?? '',
			);
			return [...attributes, ...styles]
				.flatMap((value) => value.match(/(?:https?:)?\/\/[^\s"',]+/g) ?? [])
				.filter((address) => new URL(address, url).host !== url.host)
				.map((address) => ({ where: file, message: `fetches ${address}` }));
		}),
};
