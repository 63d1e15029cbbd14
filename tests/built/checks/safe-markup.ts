import type { Check } from '../check.ts';
import { name } from '../passages.ts';

/** What a strict content security policy would block. */
export const safeMarkup: Check = {
	title: 'no style attribute, no inline handler, no script address but of this site',
	run: ({ pages, url }) =>
		pages.flatMap(({ file, path, document }) =>
			[...document.querySelectorAll('*')].flatMap((element) => {
				const bad = [...element.attributes].filter(({ name: attribute, value }) => {
					if (attribute === 'style' || /^on/.test(attribute)) return true;
					if (/^(href|src|action|xlink:href)$/.test(attribute) && /^\s*javascript:/i.test(value)) return true;
					return (
						element.tagName === 'SCRIPT' &&
						attribute === 'src' &&
						new URL(value, new URL(path, url)).host !== url.host
					);
				});
				return bad.map(({ name: attribute, value }) => ({
					where: file,
					message: `${name(element)} has ${attribute}="${value}"`,
				}));
			}),
		),
};
