import type { APIRoute } from 'astro';
import { absolute } from '../data/site.ts';

/** Everything may be read by anyone. */
export const GET: APIRoute = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap.xml')}\n`);
