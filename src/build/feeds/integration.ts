import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { latest } from '../../lib/date.ts';
import type { BuiltPages } from '../built-pages.ts';
import { fromServer, listedPaths, type Site } from '../site-pages.ts';
import { type Feed, JSON_FEED, RSS } from './feed.ts';
import { itemOf } from './item.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const FEEDS = [
	{ path: RSS, type: 'application/rss+xml; charset=utf-8', write: rss },
	{ path: JSON_FEED, type: 'application/feed+json; charset=utf-8', write: jsonFeed },
];

/** Feeds with the full text of the cover and of every chapter, taken from the pages, so that both say the same. */
export function feeds(built: BuiltPages): AstroIntegration {
	const { lang, folder } = built.edition;
	let base = '/';
	return {
		name: 'feeds',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = built.home(config.base);
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const feed = FEEDS.find(({ path }) => request.url === base + path);
					if (!feed) return next();
					feedOf(fromServer(request.headers.host, base), base, lang).then((content) => {
						response.setHeader('Content-Type', feed.type);
						response.end(feed.write(content));
					}, next);
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = built.folder(dir);
				const content = await feedOf(built.site(root), base, lang);
				for (const { path, write } of FEEDS) writeFileSync(join(root, path), write(content));
				logger.info(`${folder}${RSS}, ${folder}${JSON_FEED}: ${content.items.length} texts`);
			},
		},
	};
}

/** The feed of a site: its articles in the order of the site map, of which the first is the cover. */
async function feedOf(site: Site, base: string, language: string): Promise<Feed> {
	const paths = await listedPaths(site, base);
	const pages = await Promise.all(paths.map(async (path) => itemOf(await site.page(path))));
	const items = pages.filter((item) => item !== null);
	const [cover] = items;
	if (!cover) throw new Error('no page states that it is an article');
	return {
		url: cover.url,
		title: cover.title,
		description: cover.summary,
		language,
		author: cover.author,
		modified: latest(items.map(({ modified }) => modified)),
		items,
	};
}
