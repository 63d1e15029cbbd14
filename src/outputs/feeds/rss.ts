import { rfc3339, rfc822 } from '../../model/date.ts';
import { escapeXml } from '../built/page-text.ts';
import { type Feed, type FeedItem, RSS } from './feed.ts';

const NAMESPACES = {
	atom: 'http://www.w3.org/2005/Atom',
	content: 'http://purl.org/rss/1.0/modules/content/',
	dc: 'http://purl.org/dc/elements/1.1/',
};

/**
 * RSS 2.0 with the full texts. No `pubDate`: nobody stated a day of publication. What is known is the day of the last
 * change, as `dc:date` (a day is enough there) and `atom:updated`.
 */
export function rss(feed: Feed): string {
	const names = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
	return `${[
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rss version="2.0"${names.join('')}>`,
		'<channel>',
		element('title', feed.title),
		element('link', feed.url),
		element('description', feed.description),
		element('language', feed.language),
		element('lastBuildDate', rfc822(feed.modified)),
		`<atom:link rel="self" type="application/rss+xml" href="${escapeXml(new URL(RSS, feed.url).href)}"/>`,
		...feed.items.map(item),
		'</channel>',
		'</rss>',
	].join('\n')}\n`;
}

function item({ url, title, summary, modified, html, author }: FeedItem): string {
	return [
		'<item>',
		element('title', title),
		element('link', url),
		`<guid isPermaLink="true">${escapeXml(url)}</guid>`,
		element('description', summary),
		...(author ? [element('dc:creator', author)] : []),
		element('dc:date', modified),
		element('atom:updated', rfc3339(modified)),
		`<content:encoded><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>`,
		'</item>',
	].join('\n');
}

function element(name: string, text: string): string {
	return `<${name}>${escapeXml(text)}</${name}>`;
}
