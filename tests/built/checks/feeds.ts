import { parseHTML } from 'linkedom';
import Parser from 'rss-parser';
import type { Check, Finding } from '../check.ts';
import type { Site } from '../site.ts';

type Item = { id: string; title: string; html: string; day: string };
type JsonFeed = {
	version: string;
	title: string;
	home_page_url: string;
	feed_url: string;
	items: { id: unknown; url: string; title: string; content_html: string; date_modified: string }[];
};

const [RSS, JSON_FEED] = ['feed.xml', 'feed.json'];
/** Blocks of a page's text whose words a feed must carry. */
const BLOCKS =
	'main .cover-dek, main .prose > p, main .prose h2, main .prose h3, main .prose li, main .prose blockquote p, main .prose td, main .stele-line, main .chart-title, main .note > p';
/** What a feed reader cannot use or should not get. */
const UNCLEAN =
	'script, style, button, svg, details, template, [class], [id], [style], a:not([href]), img:not([alt])';

export const feeds: Check = {
	title:
		'both feeds parse, carry the whole text of cover and chapters in clean HTML, and are named on every page',
	run: async (site) => [
		...(await rss(site)),
		...json(site),
		...site.pages.flatMap(({ file, document }) =>
			['application/rss+xml', 'application/feed+json']
				.filter((type) => !document.querySelector(`link[rel="alternate"][type="${type}"]`))
				.map((type) => ({ where: file, message: `does not name the feed of ${type}` })),
		),
	],
};

async function rss(site: Site): Promise<Finding[]> {
	const text = site.text(RSS);
	const parser = new Parser<{ feedUrl?: string }, Record<string, string>>({
		customFields: { item: [['atom:updated', 'updated']] },
	});
	const feed = await parser.parseString(text).catch((error: Error) => error);
	if (feed instanceof Error)
		return [{ where: RSS, message: `does not parse: ${feed.message.split('\n')[0]}` }];
	const items = feed.items.map((item) => ({
		id: item.guid ?? '',
		title: item.title ?? '',
		html: item['content:encoded'] ?? '',
		day: item['dc:date'] ?? '',
	}));
	return [
		...(text.includes('<pubDate>') ? ['a date of publication, which nobody stated'] : []),
		...(feed.feedUrl === new URL(RSS, site.url).href ? [] : [`names itself ${feed.feedUrl}`]),
		...feed.items
			.filter(({ updated, guid }) => !isMoment(updated) || guid === undefined)
			.map(({ link }) => `${link} has no guid or no moment of its last change`),
		...texts(items, site),
	].map((message) => ({ where: RSS, message }));
}

/** Fields that JSON Feed 1.1 requires, and ours. */
function json(site: Site): Finding[] {
	let feed: JsonFeed;
	try {
		feed = JSON.parse(site.text(JSON_FEED)) as JsonFeed;
	} catch {
		return [{ where: JSON_FEED, message: 'is no JSON' }];
	}
	const items = feed.items.map(({ id, title, content_html, date_modified }) => ({
		id: String(id),
		title,
		html: content_html,
		day: date_modified.slice(0, 10),
	}));
	return [
		...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : [`version is ${feed.version}`]),
		...(feed.title === site.source.feature.title.text ? [] : [`title is ${feed.title}`]),
		...(feed.home_page_url === site.url.href ? [] : [`home_page_url is ${feed.home_page_url}`]),
		...(feed.feed_url === new URL(JSON_FEED, site.url).href ? [] : [`names itself ${feed.feed_url}`]),
		...feed.items
			.filter(({ id, date_modified }) => typeof id !== 'string' || !isMoment(date_modified))
			.map(({ url }) => `${url} has no id or no moment of its last change`),
		...texts(items, site),
	].map((message) => ({ where: JSON_FEED, message }));
}

function isMoment(text: string | undefined): boolean {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text ?? '');
}

function texts(items: Item[], site: Site): string[] {
	const paths = ['', ...site.source.chapters.map(({ slug }) => `chapters/${slug}/`)];
	const wanted = paths.map((path) => new URL(path, site.url).href).join(' ');
	const given = items.map(({ id }) => id).join(' ');
	return [
		...(given === wanted ? [] : [`items are ${given}, should be ${wanted}`]),
		...items.flatMap((item) => oneText(item, site).map((message) => `${item.id}: ${message}`)),
	];
}

function oneText({ id, title, html, day }: Item, site: Site): string[] {
	const page = site.pages.find(({ path }) => new URL(path, site.url).href === id);
	const { document } = parseHTML(`<html><body>${html}</body></html>`);
	const carried = squeeze(document.body.textContent ?? '');
	const listed = site.text('sitemap.xml').split(`<loc>${id}</loc><lastmod>`)[1]?.slice(0, 10);
	const lost = [...(page?.document.querySelectorAll(BLOCKS) ?? [])]
		.map((block) => squeeze(block.textContent ?? ''))
		.filter((words) => !carried.includes(words));
	const addresses = [...document.querySelectorAll('[href], [src]')].map(
		(element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
	);
	return [
		...(title ? [] : ['no title']),
		...(day === listed ? [] : [`changed on ${day}, the site map says ${listed}`]),
		...(carried.includes(squeeze(site.source.feature.date_notice)) ? [] : ['lacks the date notice']),
		...lost.map((words) => `lacks “${words.slice(0, 20)}”`),
		...[...document.querySelectorAll(UNCLEAN)].map((element) => `has ${element.outerHTML.slice(0, 40)}`),
		...addresses
			.filter((address) => !/^(https?|mailto):/.test(address) || missing(address, site))
			.map((address) => `${address} leads nowhere`),
	];
}

function missing(address: string, site: Site): boolean {
	return site.resolve(address, '').kind === 'missing';
}

function squeeze(text: string): string {
	return text.replace(/[\s\u200b]+/g, '');
}
