import { expect, test, type Page } from '@playwright/test';
import { addressOf, siteOf } from './sites.ts';

/** Sum of all layout shifts since the page began to load. */
async function shift(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done) => {
				let sum = 0;
				const observer = new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
				});
				observer.observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => done(sum), 200);
			}),
	);
}

const site = siteOf('plain');

for (const path of ['', site.chapters[0] ?? '']) {
	for (const width of [390, 1280]) {
		test(`complete and steady without web fonts: /${path} at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(addressOf(site, path));
			const whole = await page.locator('body').innerText();
			await page.route('**/*.woff2', (route) => route.abort());
			await page.goto(addressOf(site, path), { waitUntil: 'load' });
			expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBe(0);
			expect(await page.locator('body').innerText()).toBe(whole);
			expect(await shift(page)).toBe(0);
		});

		test(`nothing jumps when the fonts come late: /${path} at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.route('**/*.woff2', async (route) => {
				await new Promise((wait) => setTimeout(wait, 400));
				await route.continue();
			});
			await page.goto(addressOf(site, path), { waitUntil: 'load' });
			await page.evaluate(() => document.fonts.ready);
			expect(await shift(page)).toBeLessThan(0.02);
		});
	}
}
