import type { APIRoute } from 'astro';
import { listedPages } from '../data/listed.ts';
import { absolute } from '../data/site.ts';

/** All pages meant to be found, with the day of their last change (sitemaps.org 0.9). */
export const GET: APIRoute = async () => {
	const urls = (await listedPages())
		.map(({ path, modified }) => `<url><loc>${absolute(path)}</loc><lastmod>${modified}</lastmod></url>`)
		.join('\n');
	const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
	return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
};
