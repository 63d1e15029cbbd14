import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from './quiet.ts';
import { listFiles } from '../../src/outputs/built/files.ts';
import { SLOW } from './sites.ts';
import { type Host, bundleWorker, test, kept, update, title, registrations, caches } from './kept.ts';

/** Builds the copy anew with no room. */
async function switchOff({ folder, site }: Host) {
	await bundleWorker({ folder, site }, 0);
	for (const file of listFiles(folder, '.html')) {
		writeFileSync(file, readFileSync(file, 'utf8').replace(/<reader-offline.*?<\/reader-offline>/s, ''));
	}
}

/** Whether nothing is left of a worker, and the page is that of a feature without one. */
async function expectGone(page: Page) {
	expect(await registrations(page)).toBe(0);
	expect(await caches(page)).toBe(0);
	await expect(title(page)).toBeVisible();
	await expect(page.locator('reader-offline')).toHaveCount(0);
}

test(
	'with no room set the worker goes once no page is open, with all that it kept',
	SLOW,
	async ({ page, host }) => {
		const feature = await host('feature');
		await page.goto(feature.address());
		await kept(page);
		expect(await caches(page)).toBeGreaterThan(0);
		await switchOff(feature);
		await page.reload();
		await expect(update(page)).toBeVisible();
		// Until then an open page is read on.
		await page.goto(feature.address(feature.site.chapters[0]));
		await expect(update(page)).toBeVisible();
		await page.goto('about:blank');
		// The worker goes a moment after the last page.
		await expect(async () => {
			await page.goto(feature.address());
			const left = await registrations(page);
			await page.goto('about:blank');
			expect(left).toBe(0);
		}).toPass();
		await page.goto(feature.address());
		await expectGone(page);
		expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	},
);

test('who takes it as a newer release is rid of it at once', SLOW, async ({ page, host }) => {
	const feature = await host('feature');
	await page.goto(feature.address());
	await kept(page);
	await switchOff(feature);
	await page.reload();
	await page.getByRole('button', { name: '换用新版' }).click();
	await expect(page.locator('reader-offline')).toHaveCount(0);
	await page.goto(feature.address());
	await expectGone(page);
});

test(
	'a feature built with no room registers nothing and carries the worker that goes',
	SLOW,
	async ({ page, host }) => {
		const { folder, address } = await host('second');
		await page.goto(address());
		await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
		await expect(page.locator('reader-offline')).toHaveCount(0);
		expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain('unregister');
	},
);
