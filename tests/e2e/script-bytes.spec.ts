import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, test as base, OWN_CONTEXT } from './test.ts';
import { listFiles } from '../../src/outputs/built/files.ts';
import { addressOf, siteOf, slowIf } from './sites.ts';

const test = base.extend(OWN_CONTEXT);

const KB = 1024;
/** At the root of a host: the name of a folder comes on top. */
const site = siteOf('small');
const weigh = (script: Buffer) => brotliCompressSync(script).length;

for (const width of [390, 1280]) {
	test(
		`a chapter asks for at most 8 KB of script before anything is touched: ${width} px`,
		slowIf(width > 390),
		async ({ page }) => {
			await page.setViewportSize({ width, height: 844 });
			for (const path of site.chapters) {
				const scripts: Promise<Buffer>[] = [];
				page.removeAllListeners('response');
				page.on(
					'response',
					(response) => response.request().resourceType() === 'script' && scripts.push(response.body()),
				);
				await page.goto(addressOf(site, path));
				await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
				await page.waitForLoadState('networkidle');
				const inline = await page
					.locator('script:not([src], [type="application/ld+json"], [type="speculationrules"])')
					.allTextContents();
				const sizes = [...(await Promise.all(scripts)), ...inline.map((text) => Buffer.from(text))].map(
					weigh,
				);
				expect(scripts.length).toBeGreaterThan(0);
				expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8 * KB);
			}
		},
	);
}

test('all scripts of the site together weigh at most 25 KB', () => {
	const scripts = listFiles(`${site.folder}/_assets`, '.js').map((file) => weigh(readFileSync(file)));
	expect(scripts.length).toBeGreaterThan(3);
	expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25 * KB);
});
