import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptFiles } from '../../src/outputs/offline/files.ts';
import { type Edition, EDITIONS } from '../../src/model/editions.ts';

const site = mkdtempSync(join(tmpdir(), 'offline-files-'));
afterAll(() => rmSync(site, { recursive: true }));
const [hans, hant] = EDITIONS as [Edition, Edition];
const BASE = '/features/a/';

const map = (folder: string, ...paths: string[]) =>
	paths.map((path) => `<url><loc>https://example.org${BASE}${folder}${path}</loc></url>`).join('\n');

const FILES: Record<string, string> = {
	'index.html': 'cover',
	'404.html': 'missing',
	'offline/index.html': 'offline',
	'stats/index.html': 'ledger',
	'stats/total/index.html': 'one row of it',
	'print/index.html': 'all chapters',
	'chapters/first/index.html': 'first',
	'chapters/last/index.html': 'last, longer',
	'chapters/former/index.html': '<meta http-equiv="refresh" content="0;url=../first/">',
	'sitemap.xml': map('', '', 'chapters/last/', 'chapters/first/', 'stats/'),
	'stats.csv': '编号',
	'stats.json': '{}',
	'favicon.svg': '<svg/>',
	'favicon.ico': 'icon',
	'feed.xml': '<rss/>',
	'sw.js': 'worker',
	'book.epub': 'book',
	'robots.txt': '',
	'_assets/main.00000001.js': 'script',
	'_assets/late.00000001.css': 'style',
	'_assets/search.00000001.json': '{}',
	'_assets/照片 1.00000001.jpg': 'photograph',
	'_fonts/text.00000001.woff2': 'font',
	'_fonts/text-whole.00000001.woff2': 'font of the print page',
	'cards/cover.00000001.png': 'card',
	_headers: '',
	'hant/index.html': '封面',
	'hant/chapters/first/index.html': '第一',
	'hant/sitemap.xml': map('hant/', '', 'chapters/first/'),
	'hant/sw.js': 'worker',
	'hant/stats.csv': '編號',
	'hant/_assets/search.00000002.json': '{}',
	'hant/_fonts/text.00000002.woff2': 'font',
};
for (const [path, text] of Object.entries(FILES)) {
	mkdirSync(dirname(join(site, path)), { recursive: true });
	writeFileSync(join(site, path), text);
}

const urls = (kept: { url: string }[]) => kept.map(({ url }) => url.slice(BASE.length));

describe('what a device keeps of the written edition', () => {
	const { files, chapters } = keptFiles(site, BASE, hans);

	it('are pages, scripts, styles, fonts, search text and the ledger: by their addresses, and nothing else', () => {
		expect(urls(files).sort()).toEqual([
			'',
			'_assets/late.00000001.css',
			'_assets/main.00000001.js',
			'_assets/search.00000001.json',
			'_fonts/text.00000001.woff2',
			'favicon.svg',
			'offline/',
			'stats.csv',
			'stats.json',
			'stats/',
		]);
	});

	it('are the chapters apart, in the order of reading, without those that have moved', () => {
		expect(urls(chapters)).toEqual(['chapters/last/', 'chapters/first/']);
	});

	it('is known by its content, or by a name that has its hash', () => {
		const all = [...files, ...chapters];
		for (const { url, revision, integrity, bytes } of all) {
			const path = url.slice(BASE.length).replace(/(^|\/)$/, '$1index.html');
			const content = Buffer.from(FILES[path] ?? '');
			const digest = createHash('sha256').update(content).digest();
			expect(bytes, url).toBe(content.length);
			if (/^_(assets|fonts)\//.test(path)) expect([revision, integrity], url).toEqual([null, undefined]);
			else
				expect([revision, integrity], url).toEqual([
					digest.toString('hex').slice(0, 8),
					`sha256-${digest.toString('base64')}`,
				]);
		}
	});
});

describe('what a device keeps of an edition in a folder of its own', () => {
	it('are its files, and the scripts and styles that all share', () => {
		const { files, chapters } = keptFiles(site, BASE, hant);
		expect(urls(files).sort()).toEqual([
			'_assets/late.00000001.css',
			'_assets/main.00000001.js',
			'hant/',
			'hant/_assets/search.00000002.json',
			'hant/_fonts/text.00000002.woff2',
			'hant/stats.csv',
		]);
		expect(urls(chapters)).toEqual(['hant/chapters/first/']);
		expect(files.find(({ url }) => url.endsWith('main.00000001.js'))).toEqual({
			url: `${BASE}_assets/main.00000001.js`,
			revision: null,
			bytes: 6,
		});
	});
});
