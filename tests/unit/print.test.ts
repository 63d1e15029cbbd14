import { describe, expect, it } from 'vitest';
import { glyphsOf } from '../../src/build/fonts/glyphs.ts';
import { FACES } from '../../src/theme/faces.ts';
import { intoDocument } from '../../src/components/print/into-document.ts';
import { renumberNotes } from '../../src/components/rendered.ts';
import { mergeNotes } from '../../src/model/note-numbers.ts';
import { placeInDocument } from '../../src/model/one-document.ts';
import { runningHead, runningHeadCss } from '../../src/components/head/running-head.ts';

describe('notes of texts that share a page', () => {
	const term = (key: string) => ({ kind: 'term' as const, key, anchor: 'p1' });
	const link = (key: string) => ({ kind: 'link' as const, key, anchor: 'p2' });

	it('stand in one list, what two explain once', () => {
		const { notes, numbers } = mergeNotes([
			[term('a'), link('https://a.example')],
			[],
			[link('https://a.example'), term('b'), term('a')],
		]);
		expect(notes.map(({ key }) => key)).toEqual(['a', 'https://a.example', 'b']);
		expect(numbers).toEqual([[1, 2], [], [2, 3, 1]]);
	});

	it('keep a term apart from a link of the same name', () => {
		expect(mergeNotes([[term('a'), link('a')]]).notes).toHaveLength(2);
	});

	it('are renumbered in rendered text', () => {
		const html = '<a class="term" data-note="1">甲</a>，<a data-note="12">乙</a>';
		const numbers = Array.from({ length: 12 }, (_, index) => index + 5);
		expect(renumberNotes(html, numbers)).toBe(
			'<a class="term" data-note="5">甲</a>，<a data-note="16">乙</a>',
		);
	});
});

describe('the running head', () => {
	const feature = { title: { text: '河湾图书馆的灯亮着' }, short: '图书馆' };
	const of = (full: string, short = '短名') => runningHead(feature, { full, short });

	it('is the feature and the page', () => {
		expect(of('第一章　灯下读书')).toEqual({ left: feature.title.text, right: '第一章　灯下读书' });
		expect(runningHead(feature)).toEqual({ left: feature.title.text });
	});

	it('takes the short names of long titles, the feature’s first', () => {
		expect(of('字'.repeat(40))).toEqual({ left: '图书馆', right: '字'.repeat(40) });
		expect(of('字'.repeat(60))).toEqual({ left: '图书馆', right: '短名' });
	});

	it('cuts what is too long even so', () => {
		const { left, right = '' } = runningHead(
			{ title: { text: '长'.repeat(60) }, short: '长'.repeat(60) },
			{ full: '字'.repeat(60), short: '字'.repeat(60) },
		);
		expect(left).toMatch(/^长{10,14}…$/);
		expect(right).toMatch(/^字{20,31}…$/);
	});

	it('counts half-width characters as half', () => {
		expect(of('a'.repeat(70)).right).toBe('a'.repeat(70));
	});

	it('cannot end the string or the element it stands in', () => {
		expect(runningHeadCss([['x', { left: 'a"b\\c</style>' }]])).toBe(
			'@page x{@top-left{content:"a\\22 b\\5c c\\3c /style>"}@top-right{content:""}}',
		);
	});

	it('comes with the folio on any page, and neither on a cover', () => {
		expect(runningHeadCss([['', { left: '甲' }]])).toContain(
			'"第 "counter(page)" 页 / 共 "counter(pages)" 页"',
		);
		expect(runningHeadCss([['cover', null]])).toBe(
			'@page cover{@top-left{content:none}@top-right{content:none}@bottom-center{content:none}}',
		);
	});

	it('gets its glyphs, its digits among them', () => {
		const css = runningHeadCss([['', { left: '甲<乙' }]]);
		const head = `<head><style class="sans">${css}</style></head>`;
		const html = `<!doctype html><html>${head}<body><a data-note="2">丙</a></body></html>`;
		const sans = glyphsOf(html, FACES).drawn.get('sans') ?? new Set();
		for (const char of '甲<乙第页共/0123456789［］') expect(sans).toContain(char);
		expect(sans).not.toContain('丙');
	});

	it('and so do the addresses behind links to elsewhere', () => {
		const html =
			'<body><section class="related"><a href="https://e.example/q" rel="noopener">丙</a></section></body>';
		const serif = glyphsOf(html, FACES).drawn.get('serif') ?? new Set();
		for (const char of '　https:/e.example/q丙') expect(serif).toContain(char);
	});

	it('and code, whose face has ASCII alone', () => {
		const { drawn } = glyphsOf(
			'<body><div class="prose"><pre><code>a("字")</code></pre></div></body>',
			FACES,
		);
		expect([...(drawn.get('mono') ?? [])]).toEqual([...'a(")']);
		expect([...(drawn.get('sans') ?? [])]).toEqual(['字']);
	});
});

describe('a page as a part of one document', () => {
	const into = (html: string) =>
		intoDocument(html, {
			prefix: 'one--',
			resolve: (href) => placeInDocument(href, '/base/'),
			shared: /^term-/,
		});

	it('gets ids of its own, with all that refers to them', () => {
		expect(into('<p id="p1"><a href="#p1">甲</a></p>')).toBe('<p id="one--p1"><a href="#one--p1">甲</a></p>');
		expect(into('<section aria-labelledby="a b"><h2 id="a">甲</h2></section>')).toBe(
			'<section aria-labelledby="one--a one--b"><h2 id="one--a">甲</h2></section>',
		);
		expect(into('<rect fill="url(#sky)" stroke="#111"/>')).toBe(
			'<rect fill="url(#one--sky)" stroke="#111"/>',
		);
		expect(into('<td headers="a b">')).toBe('<td headers="one--a one--b">');
	});

	it('leaves what is shared, and text that looks like an attribute', () => {
		expect(into('<a href="#term-x">甲</a>')).toBe('<a href="#term-x">甲</a>');
		expect(into('<p>写作 id="p1" 的</p>')).toBe('<p>写作 id="p1" 的</p>');
		expect(into('<img alt="a > b id=x" id="c">')).toBe('<img alt="a > b id=x" id="one--c">');
	});

	it.each([
		['/base/', 'cover'],
		['/base/#intro-p1', 'intro--intro-p1'],
		['/base/contents/', 'contents'],
		['/base/chapters/one/', 'chapter-one'],
		['/base/chapters/one/#p3', 'chapter-one--p3'],
		['/base/stats/', 'data'],
		['/base/stats/#total', 'data--total'],
		['/base/stats/total/', 'data--total'],
		['/base/about/#correction-x', 'about--correction-x'],
	])('finds %s at %s', (href, id) => {
		expect(placeInDocument(href, '/base/')).toBe(id);
	});

	it.each([
		'/base/stats.csv',
		'/base/cards/x.png',
		'https://example.org/',
		'/other/',
		'/base/chapters/one/two/',
	])('leaves %s outside', (href) => {
		expect(placeInDocument(href, '/base/')).toBeUndefined();
	});
});
