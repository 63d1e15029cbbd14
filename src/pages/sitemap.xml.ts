import type { APIRoute } from 'astro';
import { chapters } from '../data/chapters.ts';
import { feature } from '../data/feature.ts';
import { ledger } from '../data/ledger.ts';
import { absolute, statPath } from '../data/site.ts';

/** All pages meant to be found, in reading order, with the day of their last change. */
export const GET: APIRoute = async () => {
	const list = await chapters();
	const { compiled } = await feature();
	const latest = [compiled, ...list.map(({ updated }) => updated)].sort().at(-1) ?? compiled;
	const pages = [
		{ path: '', updated: latest },
		...list.map(({ path, updated }) => ({ path, updated })),
		...['stats/', 'contents/', 'about/'].map((path) => ({ path, updated: latest })),
		...[...(await ledger()).keys()].map((id) => ({ path: statPath(id), updated: latest })),
	];
	const urls = pages
		.map(({ path, updated }) => `<url><loc>${absolute(path)}</loc><lastmod>${updated}</lastmod></url>`)
		.join('\n');
	const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
	return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
};
