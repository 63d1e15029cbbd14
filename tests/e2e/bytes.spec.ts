import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { compress, headerBytes, readable } from '../support/wire.ts';
import { addressOf, siteOf, type Site } from './sites.ts';

/** Every page comes as to a first reader. */
test.use({ reuseContext: false });

const KB = 1024;
/** Ten packets of a first round trip (RFC 6928), less what TLS takes. */
const FIRST_TRIP = 14_000;
/** What the longest chapter of the feature weighs, headers counted: 14 837. The target is one first round trip. */
const MOST_HTML = 14_900;
/** A chapter of ten thousand characters may be longer than both. */
const LONG_TEXT = 8_000;

const sites = [siteOf('base'), siteOf('second')];
const chapters = sites.flatMap((site) => site.chapters.map((path) => ({ site, path })));

const htmlOf = (site: Site, path: string) => readFileSync(join(site.folder, path, 'index.html'));
const isLong = (html: string) =>
	(html.match(/<article[\s\S]*<\/article>/)?.[0].match(/\p{Script=Han}/gu) ?? []).length > LONG_TEXT;

for (const { site, path } of chapters) {
	const html = htmlOf(site, path);
	if (isLong(html.toString())) continue;
	test(`the whole text of a chapter comes with the first round trip: ${site.title}, /${path}`, () => {
		const sent = compress(html);
		const headers = headerBytes(path);
		expect(readable(sent, FIRST_TRIP - headers)).toContain('</article>');
		expect(sent.length + headers).toBeLessThanOrEqual(MOST_HTML);
	});
}

test('a longer page is found to be too long', () => {
	const text = Array.from({ length: 20_000 }, (_, index) =>
		String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
	);
	expect(readable(compress(`${text.join('')}</article>`), FIRST_TRIP)).not.toContain('</article>');
});

type Fetched = { file: string; type: string; bytes: number };

/** What a page asked for before it had loaded, and its fonts, with the bytes that go over the wire. */
async function fetched(page: Page, site: Site, path = ''): Promise<Fetched[]> {
	const found: Fetched[] = [];
	let loaded = false;
	page.on('load', () => (loaded = true));
	page.on('request', (request) => {
		const type = request.resourceType();
		if (loaded && type !== 'font') return;
		const file = new URL(request.url()).pathname.slice(site.base.length).replace(/(^|\/)$/, '$1index.html');
		const body = readFileSync(join(site.folder, file));
		const sent = /\.(woff2|png|jpg|webp|avif)$/.test(file) ? body : compress(body);
		found.push({ file, type, bytes: sent.length });
	});
	await page.goto(addressOf(site, path), { waitUntil: 'load' });
	await page.evaluate(() => document.fonts.ready);
	page.removeAllListeners('request');
	return found;
}

const sum = (files: Fetched[]) => files.reduce((total, { bytes }) => total + bytes, 0);
const fontsOf = (files: Fetched[]) => files.filter(({ type }) => type === 'font');
const othersOf = (files: Fetched[]) => files.filter(({ type }) => type !== 'font');

for (const width of [390, 1280]) {
	test.describe(`${width} px`, () => {
		test.use({ viewport: { width, height: 844 } });

		test('a chapter loads with at most 30 KB in 8 requests besides its fonts', async ({ page }) => {
			for (const path of siteOf('base').chapters) {
				const files = othersOf(await fetched(page, siteOf('base'), path));
				expect(files.length).toBeGreaterThan(2);
				expect.soft(files.length, path).toBeLessThanOrEqual(8);
				expect.soft(sum(files), path).toBeLessThanOrEqual(30 * KB);
			}
		});

		test('fonts weigh at most 130 KB in a first chapter, and 40 KB more in each further one', async ({
			page,
		}) => {
			const known = new Set<string>();
			for (const [index, path] of siteOf('base').chapters.entries()) {
				const files = fontsOf(await fetched(page, siteOf('base'), path));
				const fresh = files.filter(({ file }) => !known.has(file));
				fresh.forEach(({ file }) => known.add(file));
				expect(fresh.length).toBeGreaterThan(0);
				expect.soft(sum(fresh), path).toBeLessThanOrEqual((index === 0 ? 130 : 40) * KB);
			}
		});

		test('the cover weighs at most 45 KB besides its fonts', async ({ page }) => {
			expect(sum(othersOf(await fetched(page, siteOf('base'))))).toBeLessThanOrEqual(45 * KB);
		});
	});
}
