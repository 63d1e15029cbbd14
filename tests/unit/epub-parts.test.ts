import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archive } from '../../src/outputs/epub/archive.ts';
import { drawingOf } from '../../src/outputs/epub/drawing.ts';
import { identifier } from '../../src/outputs/epub/identifier.ts';
import { target } from '../../src/build/environment.ts';
import { navPage, ncx } from '../../src/outputs/epub/nav.ts';
import { type PackageFacts, packageDocument } from '../../src/outputs/epub/package.ts';
import type { TextFile } from '../../src/outputs/epub/text-file.ts';
import { illFormed } from '../support/xml.ts';

const HOME = 'https://example.org/f/';

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
