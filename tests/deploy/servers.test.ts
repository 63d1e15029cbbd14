import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../src/build/deploy/rules.ts';
import { listFiles } from '../../src/outputs/built/files.ts';
import { CACHE } from '../support/outputs.ts';
import { headersAt, readHostHeaders } from '../support/host-headers.ts';
import { startCaddy } from './caddy-server.ts';
import { ask } from './client.ts';
import { sendsBrotli, startNginx } from './nginx-server.ts';
import { buildReleases, MOVED, RELEASES, switchTo } from './releases.ts';
import type { Running } from './servers.ts';

const FOLDER = join(CACHE, 'deploy');
const { folder, base } = RELEASES.first;

beforeAll(buildReleases, 300_000);

describe.each([
	{ name: 'nginx', start: startNginx, brotli: sendsBrotli() },
	{ name: 'caddy', start: startCaddy, brotli: true },
])('$name', ({ name, start, brotli }) => {
	const home = join(FOLDER, name);
	let server: Running;
	let files: string[] = [];

	beforeAll(async () => {
		rmSync(home, { recursive: true, force: true });
		switchTo(folder, home);
		server = await start(join(home, 'server'), home, base);
		files = listFiles(folder, '')
			.map((file) => relative(folder, file).replaceAll('\\', '/'))
			.filter((file) => /\.[a-z0-9]+$/.test(file) && !/\.(br|gz)$/.test(file))
			.filter((file) => !file.startsWith(MOVED.from));
	});
	afterAll(() => server.stop());

	const at = (path: string) => server.origin + base + path;
	const pathOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

	it('says of every file what the table and _headers say, and sends it whole', async () => {
		const blocks = readHostHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
		expect(files.length).toBeGreaterThan(30);
		for (const file of files) {
			const path = pathOf(file);
			const { status, headers, body } = await ask(at(path));
			expect(status, path).toBe(200);
			expect(body.equals(readFileSync(join(folder, file))), path).toBe(true);
			const table = Object.entries(headersOf(path)).map(([key, value]) => [key.toLowerCase(), value]);
			expect(headersAt(blocks, base + path), path).toEqual(Object.fromEntries(table));
			for (const [key = '', value] of table) expect(headers[key], `${path} ${key}`).toBe(value);
			expect(headers['set-cookie'], path).toBeUndefined();
			expect(headers['strict-transport-security'], path).toBeUndefined();
		}
	});

	it.each([
		['', 'text/html; charset=utf-8'],
		['sw.js', 'text/javascript; charset=utf-8'],
		['stats.csv', 'text/csv; charset=utf-8'],
		['feed.xml', 'application/rss+xml; charset=utf-8'],
		['feed.json', 'application/feed+json; charset=utf-8'],
		['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
		['book.epub', 'application/epub+zip'],
		['favicon.svg', /^image\/svg\+xml/],
		['icon-192.png', 'image/png'],
	])('%s is %s', async (path, type) => {
		const said = (await ask(at(path))).headers['content-type'] ?? '';
		if (typeof type === 'string') expect(said).toBe(type);
		else expect(said).toMatch(type);
	});

	it('sends fonts and scripts under their types', async () => {
		const type = async (ending: string) =>
			(await ask(at(files.find((file) => file.startsWith('_') && file.endsWith(ending)) ?? ''))).headers[
				'content-type'
			];
		expect(await type('.woff2')).toBe('font/woff2');
		expect(await type('.js')).toMatch(/^(text|application)\/javascript/);
	});

	it('sends what lies compressed beside a file to those who take it', async () => {
		const forms = { ...(brotli && { br: brotliDecompressSync }), gzip: gunzipSync };
		for (const [form, open] of Object.entries(forms)) {
			for (const path of ['', 'feed.xml', 'feed.json', 'sw.js', 'stats/']) {
				const { headers, body } = await ask(at(path), { 'Accept-Encoding': form });
				const file = readFileSync(join(folder, path.replace(/(^|\/)$/, '$1index.html')));
				expect(open(body).equals(file), path).toBe(true);
				expect(body.length, path).toBeLessThan(file.length);
				expect(headers['content-encoding'], path).toBe(form);
				expect(headers['vary'], path).toMatch(/Accept-Encoding/i);
				for (const [key, value] of Object.entries(headersOf(path)))
					expect(headers[key.toLowerCase()], `${path} ${form} ${key}`).toBe(value);
			}
		}
		if (brotli)
			expect((await ask(at(''), { 'Accept-Encoding': 'gzip, br' })).headers['content-encoding']).toBe('br');
		expect((await ask(at('icon-192.png'), { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe(
			undefined,
		);
	});

	it('answers 404 with the page for it, short-lived, whatever was asked for', async () => {
		const page = readFileSync(join(folder, '404.html'));
		for (const path of ['no/such/page/', '_assets/gone.00000000.js', 'no.csv', '_headers', '_redirects']) {
			const { status, headers, body } = await ask(at(path));
			expect(status, path).toBe(404);
			expect(body.equals(page), path).toBe(true);
			for (const [key, value] of Object.entries(headersOf('404.html')))
				expect(headers[key.toLowerCase()], `${path} ${key}`).toBe(value);
			expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
		}
	});

	it('lets no cache keep an error, whatever was asked for', async () => {
		const asset = files.find((file) => file.startsWith('_assets/')) ?? '';
		const [folder, posted] = [await ask(at('_assets/')), await ask(at(asset), {}, 'POST')];
		expect([403, 404]).toContain(folder.status);
		expect(posted.status).toBe(405);
		for (const { status, headers } of [folder, posted, await ask(at('_assets/gone.00000000.js'))]) {
			const kept = status === 404 ? headersOf('404.html')['Cache-Control'] : undefined;
			expect(headers['cache-control'], String(status)).toBe(kept);
		}
		const { etag = '' } = (await ask(at(asset))).headers;
		const same = await ask(at(asset), { 'If-None-Match': etag });
		expect([same.status, same.headers['cache-control']]).toEqual([304, headersOf(asset)['Cache-Control']]);
	});

	it.each([
		{ Range: 'bytes=999999999-' },
		{ Range: 'bytes=0-1' },
		{ 'If-Match': '"another"' },
		{ 'If-Unmodified-Since': 'Mon, 01 Jan 1990 00:00:00 GMT' },
	])('says of nothing but a whole file that it may be kept for good: %o', async (asked) => {
		const asset = files.find((file) => file.startsWith('_assets/')) ?? '';
		for (const method of ['GET', 'HEAD'])
			for (const path of [asset, '', 'book.epub']) {
				const { status, headers } = await ask(at(path), asked, method);
				const wrong = status >= 400 && /immutable/.test(headers['cache-control'] ?? '');
				expect(wrong, `${method} ${path}: ${status}`).toBe(false);
				if (path === asset && status < 400) expect(status, `${method} ${path}`).toBe(200);
			}
	});

	it('leads on from an address that has moved, and from one without its slash', async () => {
		const moved = await ask(at(`${MOVED.from}?from=timeline`));
		expect(moved.status).toBe(301);
		expect(new URL(moved.headers.location ?? '', server.origin).pathname).toBe(base + MOVED.to);
		const bare = await ask(at('stats'));
		expect([301, 308]).toContain(bare.status);
		expect(new URL(bare.headers.location ?? '', at('')).pathname).toBe(`${base}stats/`);
	});

	it('sends parts of books, and nothing to whom has it', async () => {
		const book = readFileSync(join(folder, 'book.epub'));
		const part = await ask(at('book.epub'), { Range: 'bytes=10-19' });
		expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 10-19/${book.length}`]);
		expect(part.body.equals(book.subarray(10, 20))).toBe(true);
		expect((await ask(at('book.epub'), { Range: `bytes=${book.length}-` })).status).toBe(416);
		const { headers } = await ask(at(''));
		const again = await ask(at(''), { 'If-None-Match': headers.etag ?? '' });
		expect([again.status, again.body.length]).toEqual([304, 0]);
		expect(again.headers['cache-control']).toBe(headers['cache-control']);
	});

	it('answers HEAD, and changes nothing', async () => {
		expect((await ask(at(''), {}, 'HEAD')).status).toBe(200);
		expect((await ask(at(''), {}, 'POST')).status).toBe(405);
	});

	it('does not leave its folder', async () => {
		for (const path of [
			'../../../etc/passwd',
			'..%2f..%2f..%2fetc%2fpasswd',
			'_assets/../../../../etc/passwd',
		])
			expect((await ask(at(path))).body.toString(), path).not.toContain('root:');
	});
});
