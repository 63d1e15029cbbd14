import { expect, test } from '@playwright/test';
import { addressOf, siteOf } from './sites.ts';

// A blocked worker is a warning of the test tool's own.
test.use({ serviceWorkers: 'allow', reuseContext: false });

for (const site of [siteOf('base'), siteOf('second')]) {
	test(`no error, no failed request, no other host: ${site.title}`, async ({ page }) => {
		const found: string[] = [];
		const host = new URL(addressOf(site)).host;
		page.on(
			'console',
			(message) =>
				['error', 'warning'].includes(message.type()) && found.push(`${page.url()}: ${message.text()}`),
		);
		page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
		// Leaving a page cuts off what it was still fetching; a missing file answers 404.
		const cutOff = 'net::ERR_ABORTED';
		page.on(
			'requestfailed',
			(request) => request.failure()?.errorText !== cutOff && found.push(`failed: ${request.url()}`),
		);
		page.on(
			'response',
			(response) => response.status() >= 400 && found.push(`${response.status()}: ${response.url()}`),
		);
		page.on(
			'request',
			(request) => new URL(request.url()).host !== host && found.push(`other host: ${request.url()}`),
		);
		for (const path of site.pages) {
			await page.goto(addressOf(site, path));
			await page.evaluate(() => {
				document.querySelectorAll('img').forEach((image) => (image.loading = 'eager'));
				return document.fonts.ready;
			});
			const broken = await page.evaluate(() =>
				Promise.all(
					[...document.images].map((image) =>
						image.decode().then(
							() => [],
							() => [`no picture: ${image.currentSrc}`],
						),
					),
				),
			);
			found.push(...broken.flat());
		}
		expect(site.pages.length).toBeGreaterThan(4);
		expect(found).toEqual([]);
	});
}

test('an address that is not there answers 404 with a page that leads on', async ({ page }) => {
	const site = siteOf('base');
	const response = await page.goto(addressOf(site, 'no/such/page/'));
	expect(response?.status()).toBe(404);
	await page.locator('main a').first().click();
	await expect(page).toHaveURL(addressOf(site));
});
