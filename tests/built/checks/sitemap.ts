import type { Check } from '../check.ts';

export const sitemap: Check = {
	title: 'the sitemap lists every page to be found and no other, robots.txt names it',
	run: ({ pages, text, url, edition }) => {
		const robots = text(edition.folder === '' ? 'robots.txt' : '../robots.txt');
		const xml = text('sitemap.xml');
		const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
		const wanted = pages.filter(({ noindex }) => !noindex).map(({ path }) => new URL(path, url).href);
		const days = [...xml.matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, day]) => day ?? '');
		const address = new URL('sitemap.xml', url).href;
		return [
			...wanted
				.filter((page) => !listed.includes(page))
				.map((page) => ({ where: 'sitemap.xml', message: `lacks ${page}` })),
			...listed
				.filter((page) => !wanted.includes(page))
				.map((page) => ({ where: 'sitemap.xml', message: `lists ${page}` })),
			...days
				.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))
				.map((day) => ({ where: 'sitemap.xml', message: `“${day}” is no date` })),
			...(robots.includes(`Sitemap: ${address}\n`)
				? []
				: [{ where: 'robots.txt', message: `does not name ${address}` }]),
			...(/^Disallow: *\/ *$/m.test(robots) ? [{ where: 'robots.txt', message: 'keeps everyone out' }] : []),
		];
	},
};
