import { textContent } from 'domutils';
import { describe, expect, it } from 'vitest';
import {
	all,
	closest,
	first,
	matches,
	parseHTML,
	parseWords,
	rewrite,
} from '../../src/outputs/built/html.ts';

const PAGE = `<!doctype html><html><head><title>题</title><script type="application/ld+json">{"a":"</p>"}</script>
<style>p > a { color: red }</style></head><body><header><p id="no">头</p></header><main data-place="一">
<h1>上</h1><article class="prose"><p id="p1">一<a class="stat" href="/x/?a=1&amp;b=2">二</a><br>三
<ul><li>甲<li>乙</ul><svg viewBox="0 0 1 1"><text>图<tspan>字</tspan></text></svg></article></main>
<footer class="site-footer"><p>脚</p><p>注</p></footer><dialog><p>盘</p></dialog></body></html>`;

const ids = (selector: string) => all(selector, parseHTML(PAGE)).map(({ name }) => name);

describe('the document that the build reads', () => {
	it.each([
		['main h1, main .prose > [id]', ['h1', 'p']],
		['.site-footer > p:nth-child(-n + 2)', ['p', 'p']],
		['h1 + article, li ~ li', ['article', 'li']],
		['p:not(main p, footer p)', ['p', 'p']],
		['title, body', ['title', 'body']],
	])('finds %s', (selector, names) => {
		expect(ids(selector)).toEqual(names);
	});

	it('reads references, ends what HTML lets end by itself, and leaves scripts and styles whole', () => {
		const document = parseHTML(PAGE);
		expect(first('a', document)?.attribs['href']).toBe('/x/?a=1&b=2');
		expect(all('li', document).map((item) => textContent(item))).toEqual(['甲', '乙']);
		expect(textContent(all('style, script', document))).toBe('{"a":"</p>"}p > a { color: red }');
	});

	it('looks below an element, at it, and around it', () => {
		const link = first('a', parseHTML(PAGE));
		if (!link) throw new Error('no link');
		expect(closest(link, 'main')?.attribs['data-place']).toBe('一');
		expect(closest(link, 'a')).toBe(link);
		expect(closest(link, 'footer')).toBeNull();
		expect([matches(link, '.prose > p > a.stat'), matches(link, 'p')]).toEqual([true, false]);
		expect(first('p', link)).toBeNull();
	});

	it('has what the page says, without the tools around it', () => {
		const document = parseWords(PAGE);
		expect(textContent(all('script', document))).toBe('{"a":"</p>"}');
		expect(all('p', document).map((paragraph) => textContent(paragraph).trim())).toEqual([
			'一二三',
			'脚',
			'注',
		]);
		expect(first('dialog, header, style', document)).toBeNull();
	});

	it('writes elements anew, and leaves all else to the byte', () => {
		const html = `<!doctype html><P>a &amp; b<p>c<div  class='x'>d<br>e</div><script src=a></script>f<div></div>`;
		expect(rewrite(html, 'div, script', ({ open, inner, close }) => open + inner + close)).toBe(html);
		expect(rewrite(html, 'div', ({ element, inner }) => `[${element.attribs['class']} ${inner}]`)).toBe(
			`<!doctype html><P>a &amp; b<p>c[x d<br>e]<script src=a></script>f[undefined ]`,
		);
		expect(rewrite(html, 'script', (_, document) => String(all('p', document).length))).toContain('</div>2f');
	});
});
