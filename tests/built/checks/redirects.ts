import type { Check } from '../check.ts';
import type { Page, Site } from '../site.ts';

const RULES = '_redirects';

export const redirects: Check = {
	title: 'every address that has moved leads on: a page for any host, a rule for those that take them',
	run: (site) => {
		const { source, moved, url, text, edition, editions } = site;
		const homes = editions.map(({ folder }) => url.pathname + folder);
		const rules = homes.flatMap((home) =>
			source.redirects.map(({ from, to }) => `${home}${from} ${home}${to} 301\n`),
		);
		return [
			...(edition.folder !== '' || text(RULES) === rules.join('')
				? []
				: [{ where: RULES, message: 'other rules than the content has' }]),
			...source.redirects.flatMap(({ from, to }) => {
				const page = moved.find(({ path }) => path === from);
				const messages = page ? problems(page, to, site) : ['no page'];
				return messages.map((message) => ({ where: `${from}index.html`, message }));
			}),
			...moved
				.filter(({ path }) => !source.redirects.some(({ from }) => from === path))
				.map(({ file }) => ({ where: file, message: 'leads on, though the content does not say so' })),
		];
	},
};

function problems({ document, noindex }: Page, to: string, { url }: Site): string[] {
	const wanted = new URL(to, url);
	const value = (selector: string, attribute: string) =>
		document.querySelector(selector)?.getAttribute(attribute) ?? '';
	return [
		...(noindex ? [] : ['may be found']),
		...(value('meta[http-equiv="refresh"]', 'content') === `0; url=${wanted.pathname}`
			? []
			: ['does not lead on at once']),
		...(value('link[rel="canonical"]', 'href') === wanted.href ? [] : ['names another address']),
		...(value('main a', 'href') === wanted.pathname ? [] : ['has no link for those who stay']),
	];
}
