import type { APIRoute } from 'astro';
import { editionFolders } from '../data/editions.ts';
import { absolute } from '../data/site.ts';

/** Everything may be read by anyone. */
export const GET: APIRoute = async () => {
	const maps = (await editionFolders()).map(({ folder }) => `Sitemap: ${absolute(`${folder}sitemap.xml`)}\n`);
	return new Response(`User-agent: *\nAllow: /\n\n${maps.join('')}`);
};
