import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { latest } from '../../model/date.ts';
import type { Step } from '../built/step.ts';
import { listedPaths, type Site } from '../built/site-pages.ts';
import { type Feed, JSON_FEED, RSS } from './feed.ts';
import { itemOf } from './item.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** The formats, each with its path below the cover. */
export const FEEDS = [
	{ path: RSS, type: 'application/rss+xml; charset=utf-8', write: rss },
	{ path: JSON_FEED, type: 'application/feed+json; charset=utf-8', write: jsonFeed },
];

/** Feeds with the full text of the cover and of every chapter, taken from the pages, so that both say the same. */
export const writeFeeds: Step = async ({ editions }, log) => {
	for (const pages of editions) {
		const { folder, home, edition } = pages;
		const content = await feedOf(pages.site(), home, edition.lang);
		for (const { path, write } of FEEDS) writeFileSync(join(folder, path), write(content));
		log.info(`${edition.folder}${RSS}, ${edition.folder}${JSON_FEED}: ${content.items.length} texts`);
	}
};

/** The feed of a site: its articles in the order of the site map, of which the first is the cover. */
export async function feedOf(site: Site, base: string, language: string): Promise<Feed> {
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
