import { type Edition, EDITIONS } from '../../../src/model/editions.ts';
import type { Check } from '../check.ts';
import type { Page, Site } from '../site.ts';

export const editions: Check = {
	title:
		'pages to be found name themselves in all editions, lead to the others, and have the same places in each',
	run: (site) =>
		site.pages.flatMap((page) =>
			[...alternates(page, site), ...ways(page, site), ...places(page, site)].map((message) => ({
				where: page.file,
				message,
			})),
		),
};

/** Address of a page in an edition. */
function addressIn({ folder }: Edition, { path }: Page, { url, edition }: Site): string {
	const whole = new URL(edition.folder === '' ? './' : '../', url);
	return new URL(folder + path, whole).href;
}

function alternates(page: Page, site: Site): string[] {
	const { document, noindex } = page;
	const named = [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map(
		(link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
	);
	const several = !noindex && site.editions.length > 1;
	const wanted = several
		? [
				...site.editions.map((edition) => `${edition.lang} ${addressIn(edition, page, site)}`),
				`x-default ${addressIn(EDITIONS[0] as Edition, page, site)}`,
			]
		: [];
	return named.join('\n') === wanted.join('\n')
		? []
		: [`names “${named.join(', ')}”, should name “${wanted.join(', ')}”`];
}

function ways(page: Page, site: Site): string[] {
	const given = [...page.document.querySelectorAll('a[hreflang]')].map(
		(link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
	);
	const wanted = page.noindex
		? []
		: site.editions
				.filter((edition) => edition !== site.edition)
				.map((edition) => `${edition.lang} ${new URL(addressIn(edition, page, site)).pathname}`);
	return given.join() === wanted.join()
		? []
		: [`leads to “${given.join()}”, should lead to “${wanted.join()}”`];
}

/** A link to a place leads there in every edition. */
function places({ file, document }: Page, { edition, text }: Site): string[] {
	if (edition.folder === '') return [];
	const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id).join(' ');
	const written = text(`../${file}`);
	return idsOf(written) === idsOf(text(file)) || !document.body
		? []
		: ['has other ids than the written page'];
}
