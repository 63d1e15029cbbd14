import { describe, expect, it } from 'vitest';
import { first, parseHTML } from '../../src/outputs/built/html.ts';
import { idsOf, inside } from '../../src/outputs/epub/clean.ts';
import type { Context } from '../../src/outputs/epub/context.ts';
import { bookLinks } from '../../src/outputs/epub/links.ts';
import { Notes } from '../../src/outputs/epub/footnotes.ts';
import { Pictures } from '../../src/outputs/epub/pictures.ts';

const HOME = 'https://example.org/f/';
const places = [
	{ path: 'chapters/a/', file: 'chapter-a.xhtml', ids: new Set(['p1']) },
	{ path: 'chapters/a/', file: 'close.xhtml', ids: new Set(['close-p1']) },
	{ path: 'stats/', file: 'stats.xhtml', ids: new Set(['n-2019', 'total']) },
];

function written(prose: string, notes = '', preview = false) {
	const document = parseHTML(`<html><body><div id="prose">${prose}</div>${notes}</body></html>`);
	const link = bookLinks(places, HOME, preview);
	const context: Context = {
		link: (address) => link(address, 'chapters/a/'),
		path: (address) => new URL(address, `${HOME}chapters/a/`).href.slice(HOME.length),
		notes: new Notes(document),
		pictures: new Pictures(),
	};
	const element = first('#prose', document);
	if (!element) throw new Error('no text');
	const text = inside(element, context);
	return { text, notes: context.notes.written((note) => inside(note, context)), ids: [...idsOf(element)] };
}

describe('where links lead', () => {
	const link = bookLinks(places, HOME, false);
	it.each([
		['#p1', 'chapter-a.xhtml#p1'],
		['/f/chapters/a/#close-p1', 'close.xhtml#close-p1'],
		['../a/', 'chapter-a.xhtml'],
		['../a/#gone', 'chapter-a.xhtml'],
		['/f/stats/total/', 'stats.xhtml#total'],
		['../a/#100%', 'chapter-a.xhtml'],
		['/f/stats/#2019', 'stats.xhtml#n-2019'],
		['/f/stats.csv', 'https://example.org/f/stats.csv'],
		['https://example.net/x?y=1', 'https://example.net/x?y=1'],
		['mailto:a@example.net', 'mailto:a@example.net'],
		['javascript:alert(1)', undefined],
	])('%s', (address, target) => {
		expect(link(address, 'chapters/a/')).toBe(target);
	});

	it('of a preview lead into the book or nowhere', () => {
		const shown = bookLinks(places, HOME, true);
		expect(shown('/f/stats.csv', '')).toBeUndefined();
		expect(shown('/f/stats/total/', '')).toBe('stats.xhtml#total');
		expect(shown('https://example.net/', '')).toBe('https://example.net/');
	});
});

describe('the text of a page as XHTML', () => {
	it('keeps words, places and plain marks, drops what works only on the page', () => {
		const { text, ids } = written(
			'<p id="p1">有<a class="stat" href="/f/stats/total/"><span class="digits"><data value="5">5</data>个</span></a>，&lt;&amp;<strong>重</strong>\u200b<wbr><br><button>听</button></p><h2 id="2s">节</h2><ul></ul>',
		);
		expect(text).toBe(
			'<p id="p1">有<a class="stat" href="stats.xhtml#total"><span class="whole">5个</span></a>，&lt;&amp;<strong>重</strong><br/></p><h2 id="n-2s">节</h2>',
		);
		expect(ids).toEqual(['p1', 'n-2s']);
	});

	it('marks a term at its first place, and the note leads back', () => {
		const { text, notes } = written(
			'<p>“<a class="term" href="#term-a">词语</a>”和<a class="term" href="#term-a">词语</a>、<a class="term" href="#term-none">别的</a></p>',
			'<div class="note" id="term-a"><p><dfn>词语</dfn>　意思。</p><a data-unsearched href="#p1">回到正文</a></div>',
		);
		expect(text).toBe(
			'<p>“词<span class="whole">语<sup><a epub:type="noteref" role="doc-noteref" id="noteref-1" href="#footnote-1">[1]</a></sup></span>”和词语、别的</p>',
		);
		expect(notes).toContain(
			'<aside epub:type="footnote" role="doc-footnote" id="footnote-1"><p><a class="back" role="doc-backlink" href="#noteref-1">[1]</a><b>词语</b>　意思。</p></aside>',
		);
	});

	it('makes a figure block a list of numbers', () => {
		const { text } = written(
			'<figure class="stele" id="stele-a"><dl><div class="stele-stat"><dt>名\n<span class="derived">推算</span></dt><dd><p class="stele-value"><span class="digits">−22<span class="unit">%</span></span></p><p class="stele-line">一句。</p></dd></div></dl><figcaption class="stele-foot"><span>2019年</span><span data-unsearched><a>分享</a></span></figcaption></figure>',
		);
		expect(text).toBe(
			'<figure class="stele" id="stele-a"><dl><dt>名<span class="derived">推算</span></dt><dd class="value">−22<span class="unit">%</span></dd><dd>一句。</dd></dl><figcaption>2019年</figcaption></figure>',
		);
	});

	const chart = (actions: string) =>
		`<figure class="chart" id="c"><figcaption class="chart-head"><p class="chart-title">题<span class="chart-whole">131条</span></p><p class="chart-measure">件</p></figcaption><div class="chart-graphic" aria-label="说明“&lt;”"><svg></svg></div><details><summary>数据表</summary><section class="chart-table"><table id="c-table"><caption>件<div class="chart-table-note">范围：市</div></caption><tbody><tr><th scope="row">甲</th><td class="chart-number">1</td></tr></tbody></table></section></details><div class="chart-foot"><p>据某</p><div class="chart-actions" data-unsearched>${actions}</div></div></figure>`;

	it('makes a chart a picture with its table', () => {
		const { text } = written(chart('<a href="/f/charts/c.0123abcd.svg">SVG</a>'));
		expect(text).toContain(
			'<p class="title">题<span class="whole">131条</span></p><p class="measure">件</p>',
		);
		expect(text).toContain('<img src="images/c.svg" alt="说明“&lt;”"/>');
		expect(text).toContain(
			'<table><caption>数据表　范围：市</caption><tbody><tr><th scope="row">甲</th><td class="number">1</td></tr></tbody></table>',
		);
		expect(text).toContain('<p class="source">据某</p>');
		expect(text).not.toContain('SVG');
	});

	it('leaves the table alone where no chart was drawn', () => {
		const { text } = written(chart(''));
		expect(text).not.toContain('<img');
		expect(text).toContain('<table>');
	});

	it('takes a photograph as JPEG, with caption and credit', () => {
		const { text } = written(
			'<figure class="picture" id="picture-a"><picture><source srcset="/f/_assets/a.avif"><img src="/f/_assets/a.x1.png" alt="湖" width="9" height="6"></picture><figcaption><span>说明</span><span class="picture-credit">图：某人</span></figcaption></figure>',
		);
		expect(text).toBe(
			'<figure class="picture" id="picture-a"><img src="images/a.x1.jpg" alt="湖"/><figcaption>说明　图：某人</figcaption></figure>',
		);
	});
});
