import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page, OWN_CONTEXT } from './test.ts';
import { sum, weigh } from '../support/weight.ts';
import { compress, FIRST_TRIP, headerBytes, readable } from '../support/wire.ts';
import { addressOf, siteOf, type Site, slowIf, traditionalOf, WIDTHS } from './sites.ts';

/** Every page comes as to a first reader. */
const test = base.extend(OWN_CONTEXT);

const KB = 1024;
/** What the heaviest chapter of the feature weighs, headers counted: 14 866. The target is one first round trip. */
const MOST_HTML = 14_900;
/** A chapter of ten thousand characters may be longer than both. */
const LONG_TEXT = 8_000;

const feature = siteOf('feature');
const sites = [feature, siteOf('second'), traditionalOf('feature')];
const chapters = sites.flatMap((site) => site.chapters.map((path) => ({ site, path })));

const htmlOf = (site: Site, path: string) => readFileSync(join(site.folder, path, 'index.html'));
const isLong = (html: string) =>
	(html.match(/<article[\s\S]*<\/article>/)?.[0].match(/\p{Script=Han}/gu) ?? []).length > LONG_TEXT;

for (const { site, path } of chapters) {
	const html = htmlOf(site, path);
	if (isLong(html.toString())) continue;
	const details = slowIf(site !== feature);
	test(
		`the whole text of a chapter comes with the first round trip: ${site.title}, /${path}`,
		details,
		() => {
			const sent = compress(html);
			const headers = headerBytes(path);
			expect(readable(sent, FIRST_TRIP - headers)).toContain('</article>');
			expect(sent.length + headers).toBeLessThanOrEqual(MOST_HTML);
		},
	);
}

test('a longer page is found to be too long', () => {
	const text = Array.from({ length: 20_000 }, (_, index) =>
		String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
	);
	expect(readable(compress(`${text.join('')}</article>`), FIRST_TRIP)).not.toContain('</article>');
});

/** Editions and what the fonts of a first chapter and of each further one may weigh: Traditional forms have more strokes. */
const EDITIONS = [
	{ edition: feature, mostFonts: 130, further: 40 },
	{ edition: traditionalOf('feature'), mostFonts: 150, further: 46 },
];
/** Scripts and styles lie beside the editions. */
const weightOf = (page: Page, site: Site, path = '') =>
	weigh(page, addressOf(site, path), feature.folder, feature.base);

for (const { width, details } of WIDTHS) {
	test.describe(`${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		for (const { edition, mostFonts, further } of EDITIONS) {
			test(
				`a chapter loads with at most 30 KB in 8 requests besides its fonts, which weigh at most ${mostFonts} KB in a first chapter, and ${further} KB more in each further one: ${edition.title}`,
				slowIf(edition !== feature),
				async ({ page }) => {
					const known = new Set<string>();
					for (const [index, path] of edition.chapters.entries()) {
						const { others, fonts } = await weightOf(page, edition, path);
						expect(others.length).toBeGreaterThan(2);
						expect.soft(others.length, path).toBeLessThanOrEqual(8);
						expect.soft(sum(others), path).toBeLessThanOrEqual(30 * KB);
						const fresh = fonts.filter(({ file }) => !known.has(file));
						fresh.forEach(({ file }) => known.add(file));
						expect(fresh.length).toBeGreaterThan(0);
						expect.soft(sum(fresh), path).toBeLessThanOrEqual((index === 0 ? mostFonts : further) * KB);
					}
				},
			);

			test(`the cover weighs at most 45 KB besides its fonts: ${edition.title}`, async ({ page }) => {
				expect(sum((await weightOf(page, edition)).others)).toBeLessThanOrEqual(45 * KB);
			});
		}
	});
}
