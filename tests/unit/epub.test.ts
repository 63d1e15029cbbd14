import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { first, parseHTML } from '../../src/outputs/built/html.ts';
import { archive } from '../../src/outputs/epub/archive.ts';
import { idsOf, inside } from '../../src/outputs/epub/clean.ts';
import type { Context } from '../../src/outputs/epub/context.ts';
import { drawingOf } from '../../src/outputs/epub/drawing.ts';
import { identifier } from '../../src/outputs/epub/identifier.ts';
import { target } from '../../src/build/environment.ts';
import { bookLinks } from '../../src/outputs/epub/links.ts';
import { navPage, ncx } from '../../src/outputs/epub/nav.ts';
import { Notes } from '../../src/outputs/epub/footnotes.ts';
import { type PackageFacts, packageDocument } from '../../src/outputs/epub/package.ts';
import { Pictures } from '../../src/outputs/epub/pictures.ts';
import type { TextFile } from '../../src/outputs/epub/text-file.ts';
import { illFormed } from '../support/xml.ts';

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

describe('the drawing of a chart', () => {
	const word = (y: number) =>
		`<g fill="#000" transform="matrix(0.02 0 0 -0.02 72 ${y})"><path d="M0 0"/></g>`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600" viewBox="0 0 1200 600" role="img"><title>甲</title><view id="core" viewBox="0 200 1200 250"/><rect width="1200" height="600"/>${word(120)}${word(300)}${word(520.5)}</svg>`;

	it('is cut to its view, without the words around it', () => {
		expect(drawingOf(svg)).toBe(
			`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="250" viewBox="0 200 1200 250"><rect width="1200" height="600"/>${word(300)}</svg>`,
		);
	});

	it('must be named', () => {
		expect(() => drawingOf('<svg></svg>')).toThrow('#core');
	});
});

const texts: TextFile[] = [
	{ file: 'cover.xhtml', label: '封面', type: 'cover', body: '', sections: [] },
	{ file: 'title.xhtml', label: '书名页', type: 'titlepage', body: '', sections: [] },
	{
		file: 'chapter-a.xhtml',
		label: '第一章　<甲>',
		type: 'chapter',
		body: '',
		sections: [
			{ id: 's1', label: '一' },
			{ id: 's2', label: '二' },
		],
	},
	{ file: 'about.xhtml', label: '来源', type: 'appendix', body: '', sections: [] },
];

describe('contents', () => {
	it('list chapters with their sections, and landmarks', () => {
		const page = navPage(texts, 'nav.xhtml');
		expect(illFormed(page)).toBeUndefined();
		expect(page).toContain(
			'<li><a href="chapter-a.xhtml">第一章　&lt;甲&gt;</a>\n<ol>\n<li><a href="chapter-a.xhtml#s1">一</a></li>',
		);
		expect(page).not.toContain('<a href="cover.xhtml">');
		for (const [type, file] of [
			['cover', 'cover.xhtml'],
			['toc', 'nav.xhtml'],
			['bodymatter', 'chapter-a.xhtml'],
			['appendix', 'about.xhtml'],
		])
			expect(page).toContain(`<a epub:type="${type}" href="${file}">`);
	});

	it('say the same to older reading systems', () => {
		const old = ncx(texts, { id: 'urn:uuid:1', title: '题 & 目' });
		expect(illFormed(old)).toBeUndefined();
		expect([...old.matchAll(/<content src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
			'chapter-a.xhtml',
			'chapter-a.xhtml#s1',
			'chapter-a.xhtml#s2',
			'about.xhtml',
		]);
		expect(old.match(/playOrder="\d"/g)).toHaveLength(4);
		expect(old).toContain('<text>题 &amp; 目</text>');
	});
});

describe('the package document', () => {
	const facts: PackageFacts = {
		id: 'urn:uuid:1',
		title: '题 & “目”',
		description: '说明',
		creator: undefined,
		publisher: '某报社',
		source: '原文',
		rights: ['文字可转载。', '数据可用。'],
		modified: new Date('2026-11-22T00:00:00Z'),
	};
	const text = { href: 'a.xhtml', type: 'application/xhtml+xml', spine: true };
	const cover = { href: 'images/c.jpg', type: 'image/jpeg', properties: 'cover-image' };

	it('says what is known and leaves out what is not', () => {
		const opf = packageDocument(facts, [text, cover]);
		expect(illFormed(opf)).toBeUndefined();
		for (const part of [
			'<dc:identifier id="id">urn:uuid:1</dc:identifier>',
			'<dc:title>题 &amp; “目”</dc:title>',
			'<dc:language>zh-Hans</dc:language>',
			'<dc:publisher>某报社</dc:publisher>',
			'<dc:rights>文字可转载。数据可用。</dc:rights>',
			'<meta property="dcterms:modified">2026-11-22T00:00:00Z</meta>',
			'<meta property="schema:accessMode">visual</meta>',
			'<meta property="schema:accessibilityHazard">none</meta>',
			'properties="cover-image"',
			'<itemref idref="i-a.xhtml"/>',
		])
			expect(opf).toContain(part);
		expect(opf).not.toContain('dc:creator');
		expect(opf).not.toContain('conformsTo');
	});

	it('promises nothing of pictures where there are none', () => {
		const opf = packageDocument(facts, [text]);
		expect(opf).not.toMatch(/visual|alternativeText|替代文字|name="cover"/);
	});
});

describe('the name of the book', () => {
	it('is a UUID of its address (RFC 9562, version 5), whatever the title', () => {
		const id = identifier(HOME, '题', false);
		expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(identifier(HOME, '改过的题', false)).toBe(id);
		expect(identifier('https://example.org/g/', '题', false)).not.toBe(id);
	});

	it('tells previews apart by their titles', () => {
		expect(identifier(HOME, '甲', true)).not.toBe(identifier(HOME, '乙', true));
	});
});

describe('the moment of a build', () => {
	it('is taken from outside, or left to the content', () => {
		expect(target({ SOURCE_DATE_EPOCH: '86400' }).sourceDate).toEqual(new Date('1970-01-02T00:00:00Z'));
		expect(target({}).sourceDate).toBeUndefined();
		for (const text of ['yesterday', '-1', '1e99'])
			expect(() => target({ SOURCE_DATE_EPOCH: text })).toThrow(`SOURCE_DATE_EPOCH 写作 ${text}`);
	});
});

describe('the archive', () => {
	const entries = [
		{ path: 'EPUB/b.xhtml', bytes: '乙'.repeat(99) },
		{ path: 'EPUB/a.jpg', bytes: new Uint8Array([1, 2, 3]) },
	];
	const zip = archive(entries, new Date('2026-11-22T23:59:59Z'));

	it('begins with its type as it is, at the offset where programs look for it (OCF 3.3, 4.3)', () => {
		expect(Buffer.from(zip.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
	});

	it('keeps the order and carries the day in any time zone', () => {
		expect(Object.keys(unzipSync(zip))).toEqual(['mimetype', 'EPUB/b.xhtml', 'EPUB/a.jpg']);
		const view = new DataView(zip.buffer, zip.byteOffset);
		const [time, day] = [view.getUint16(10, true), view.getUint16(12, true)];
		expect([time >> 11, day & 31, (day >> 5) & 15, (day >> 9) + 1980]).toEqual([12, 22, 11, 2026]);
	});
});
