import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../src/outputs/feeds/clean.ts';
import type { Feed } from '../../src/outputs/feeds/feed.ts';
import { itemOf } from '../../src/outputs/feeds/item.ts';
import { jsonFeed } from '../../src/outputs/feeds/json-feed.ts';
import { rss } from '../../src/outputs/feeds/rss.ts';
import { parseHTML } from '../../src/outputs/built/html.ts';
import { latest, rfc3339, rfc822 } from '../../src/model/date.ts';

const URL = 'https://example.org/f/a/';
const page = (prose: string, after = '') =>
	parseHTML(`<html><body><main><div class="prose">${prose}</div>${after}</main></body></html>`);
const clean = (prose: string, after?: string) => feedHtml(page(prose, after), URL);

describe('the text of a page for feeds', () => {
	it('keeps words and plain marks, drops what works only on the page', () => {
		expect(
			clean(
				'<p id="p1">有<a class="stat" href="/stats/#x"><span class="digits"><data value="5">5</data>个</span></a>“<a class="term" href="#term-x">词</a>”<strong>重</strong>\u200b<wbr><button>听</button><svg><text>图</text></svg></p>',
			),
		).toBe('<p>有5个“词”<strong>重</strong></p>');
	});

	it('keeps struck words struck, and code as code', () => {
		expect(
			clean('<p>价<del>十元</del>五元，<code>a</code></p><pre tabindex="0"><code>a\n\tb</code></pre>'),
		).toBe('<p>价<del>十元</del>五元，<code>a</code></p><pre><code>a\n\tb</code></pre>');
	});

	it('makes addresses whole', () => {
		expect(
			clean('<p><a class="correction" href="../about/#c">更正</a><img src="/i.webp" alt="&quot;"></p>'),
		).toBe(
			'<p><a href="https://example.org/f/about/#c">更正</a><img src="https://example.org/i.webp" alt="&quot;"/></p>',
		);
	});

	it('escapes what is text', () => {
		expect(clean('<p>a &lt; b &amp;&amp; c &gt; d 𠮷🙂</p>')).toBe(
			'<p>a &lt; b &amp;&amp; c &gt; d 𠮷🙂</p>',
		);
	});

	it('puts notes at the end, without ways back', () => {
		const notes =
			'<section class="notes"><h2>词条</h2><ul><li><div class="note" id="t"><p><dfn>词</dfn>　意思。</p><a data-unsearched href="#p1">回到正文</a></div></li></ul></section>';
		expect(clean('<p>文</p>', notes)).toBe(
			'<p>文</p>\n<h2>词条</h2><ul><li><strong>词</strong>　意思。</li></ul>',
		);
	});
});

const feed: Feed = {
	url: 'https://example.org/f/',
	title: '题“<&>”',
	description: '说 & 明',
	language: 'zh-Hans',
	author: '某人',
	modified: '2026-11-22',
	items: [
		{
			url: URL,
			title: '“<&>” 𠮷🙂',
			summary: '要',
			modified: '2026-11-22',
			html: '<p>一]]>二</p>',
			author: '某人',
			image: undefined,
		},
	],
};

describe('the feeds', () => {
	it('RSS survives what XML finds hard', async () => {
		const read = await new Parser().parseString(rss(feed));
		expect(read.title).toBe(feed.title);
		expect(read.items[0]).toMatchObject({ title: '“<&>” 𠮷🙂', link: URL, guid: URL, creator: '某人' });
		expect((read.items[0] as Record<string, string>)['content:encoded']).toBe('<p>一]]>二</p>');
	});

	it('JSON Feed has what its version requires, and nothing empty', () => {
		const read = JSON.parse(jsonFeed(feed));
		expect(read.version).toBe('https://jsonfeed.org/version/1.1');
		expect(read.authors).toEqual([{ name: '某人' }]);
		expect(read.items[0]).toEqual({
			id: URL,
			url: URL,
			title: '“<&>” 𠮷🙂',
			summary: '要',
			content_html: '<p>一]]>二</p>',
			date_modified: '2026-11-22T00:00:00+08:00',
		});
		expect(JSON.parse(jsonFeed({ ...feed, author: undefined }))).not.toHaveProperty('authors');
	});

	it('neither invents a date of publication', () => {
		expect(rss(feed) + jsonFeed(feed)).not.toMatch(/pubDate|date_published/);
	});
});

describe('items', () => {
	it('are read off the structured data of a page', () => {
		const data = {
			'@graph': [
				{ '@type': 'NewsArticle', url: URL, headline: '题', description: '说', dateModified: '2026-11-22' },
				{ '@type': 'BreadcrumbList', itemListElement: [{ name: '封面' }, { name: '第一章 题' }] },
			],
		};
		const html = `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><main></main></body></html>`;
		expect(itemOf(parseHTML(html))).toMatchObject({
			url: URL,
			title: '第一章 题',
			modified: '2026-11-22',
			author: undefined,
		});
	});

	it('a page that is no article is none', () => {
		expect(itemOf(parseHTML('<main></main>'))).toBeNull();
	});
});

describe('days', () => {
	it('in the forms that feeds want', () => {
		expect(rfc3339('2026-11-22')).toBe('2026-11-22T00:00:00+08:00');
		expect(rfc822('2026-11-22')).toBe('Sun, 22 Nov 2026 00:00:00 +0800');
		expect(rfc822('2028-02-29')).toBe('Tue, 29 Feb 2028 00:00:00 +0800');
		expect(latest(['2026-01-02', '2026-11-01', '2026-02-03'])).toBe('2026-11-01');
	});
});
