import { parseHTML } from 'linkedom';
import { feedHtml } from './clean.ts';
import type { FeedItem } from './feed.ts';

/** What is read of a page's structured data. */
type Article = {
	'@type': string;
	url: string;
	headline: string;
	description: string;
	dateModified: string;
	author?: { name: string };
	image?: { url: string }[];
};
type Crumbs = { '@type': string; itemListElement?: { name: string }[] };

/** A page as an item; null for a page that is not an article. All facts are those that it states of itself. */
export function itemOf(html: string): FeedItem | null {
	const { document } = parseHTML(html);
	const script = document.querySelector('script[type="application/ld+json"]')?.textContent;
	const graph = script ? (JSON.parse(script) as { '@graph': (Article | Crumbs)[] })['@graph'] : [];
	const article = graph.find((node): node is Article => node['@type'] === 'NewsArticle');
	if (!article) return null;
	const crumbs = graph.find((node): node is Crumbs => node['@type'] === 'BreadcrumbList');
	return {
		url: article.url,
		title: crumbs?.itemListElement?.at(-1)?.name ?? article.headline,
		summary: article.description,
		modified: article.dateModified,
		html: feedHtml(document, article.url),
		author: article.author?.name,
		image: article.image?.[0]?.url,
	};
}
