import type { Document } from 'domhandler';
import { articleOf } from '../built/article.ts';
import { feedHtml } from './clean.ts';
import type { FeedItem } from './feed.ts';

/** A page as an item; null for a page that is not an article. All facts are those that it states of itself. */
export function itemOf(document: Document): FeedItem | null {
	const article = articleOf(document);
	if (!article) return null;
	return {
		url: article.url,
		title: article.called,
		summary: article.description,
		modified: article.dateModified,
		html: feedHtml(document, article.url),
		author: article.author?.name,
		image: article.image?.[0]?.url,
	};
}
