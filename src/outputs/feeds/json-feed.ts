import { rfc3339 } from '../../model/date.ts';
import { type Feed, JSON_FEED } from './feed.ts';

/** JSON Feed 1.1 with the full texts. No `date_published`, as in the other feed. */
export function jsonFeed(feed: Feed): string {
	const body = {
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		home_page_url: feed.url,
		feed_url: new URL(JSON_FEED, feed.url).href,
		description: feed.description,
		language: feed.language,
		...(feed.author && { authors: [{ name: feed.author }] }),
		items: feed.items.map(({ url, title, summary, modified, html, image }) => ({
			id: url,
			url,
			title,
			summary,
			content_html: html,
			date_modified: rfc3339(modified),
			...(image && { image }),
		})),
	};
	return `${JSON.stringify(body, null, '\t')}\n`;
}
