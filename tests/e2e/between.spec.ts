import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { launch } from 'puppeteer-core';
import { browserArgs, installedBrowser } from '../../src/outputs/pdf/browser.ts';
import { serve } from '../support/serve.ts';
import { addressOf, siteOf, SITES, SLOW, slowIf } from './sites.ts';

/** The document of all chapters has nothing to lead to, and no reader. */
const DOCUMENT = 'print/';

for (const site of SITES) {
	const details = slowIf(site.name !== 'feature');

	test(`pointing at the way on fetches the next chapter: ${site.title}`, details, async ({ page }) => {
		const client = await page.context().newCDPSession(page);
		const states: string[] = [];
		client.on('Preload.prefetchStatusUpdated', ({ status, key }) => states.push(`${status} ${key.url}`));
		await client.send('Preload.enable');
		// In the order of their names the first may be the last one to read.
		const htmlOf = (path: string) => readFileSync(join(site.folder, path, 'index.html'), 'utf8');
		await page.goto(
			addressOf(
				site,
				site.chapters.find((path) => htmlOf(path).includes('rel="next"')),
			),
		);
		const next = page.locator('a[rel="next"]');
		const address = await next.evaluate((link) => (link as HTMLAnchorElement).href);
		await next.hover();
		await expect.poll(() => states).toContain(`Ready ${address}`);
	});
}

for (const width of [390, 900, 1280] as const) {
	test(`Back finds the page where it was left: ${width} px`, slowIf(width !== 390), async ({ page }) => {
		const site = siteOf('feature');
		await page.setViewportSize({ width, height: 800 });
		await page.goto(
			addressOf(
				site,
				site.chapters.find((path) => path.includes('chuangjian')),
			),
		);
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => scrollTo(0, 1500));
		await page.evaluate(() => document.querySelector<HTMLElement>('a[rel="next"]')?.click());
		await page.waitForURL(/saohei/);
		await page.goBack();
		await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 1500))).toBeLessThan(3);
	});
}

test('the next chapter is drawn ahead, which is no visit, and has what was set meanwhile', async () => {
	const site = siteOf('feature');
	const key = memoryKey(site.base);
	const set = '{"version":1,"settings":{"theme":"dark"},"places":{}}';
	const asked: string[] = [];
	const { origin, close } = await serve(site.folder, site.base, { said: (path) => (asked.push(path), {}) });
	// The browser draws nothing ahead where Playwright looks on.
	const browser = await launch({ executablePath: installedBrowser() ?? '', args: browserArgs() });
	try {
		// Nor does it always where it is busy.
		await expect(async () => {
			const context = await browser.createBrowserContext();
			const page = await context.newPage();
			await page.goto(origin + site.base + site.chapters[0], { waitUntil: 'networkidle0' });
			const next = await page.$eval('a[rel="next"]', (link) => {
				link.scrollIntoView({ block: 'center', behavior: 'instant' });
				return (link as HTMLAnchorElement).href;
			});
			asked.length = 0;
			await page.hover('a[rel="next"]');
			await expect.poll(() => asked).toContain(new URL(next).pathname);
			expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBeNull();
			await page.evaluate((key, set) => localStorage.setItem(key, set), key, set);
			await page.click('a[rel="next"]');
			await page.waitForFunction((address) => location.href === address, {}, next);
			const opened = await page.evaluate((key) => {
				const [entry] = performance.getEntriesByType('navigation');
				return {
					drawnAhead: (entry as unknown as { activationStart: number }).activationStart > 0,
					theme: document.documentElement.dataset['theme'],
					kept: localStorage.getItem(key),
				};
			}, key);
			await context.close();
			expect(opened).toEqual({ drawnAhead: true, theme: 'dark', kept: set });
		}).toPass();
	} finally {
		await browser.close();
		await close();
	}
});

test(
	'no page listens for its end, which would keep it out of the browser’s memory',
	SLOW,
	async ({ page }) => {
		await page.addInitScript(() => {
			const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
			const listen = window.addEventListener.bind(window);
			window.addEventListener = (
				type: string,
				listener: EventListenerOrEventListenerObject,
				options?: boolean | AddEventListenerOptions,
			) => {
				heard.push(type);
				listen(type, listener, options);
			};
		});
		for (const path of siteOf('feature').pages.filter((path) => path !== DOCUMENT)) {
			await page.goto(addressOf(siteOf('feature'), path));
			await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
			const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
			expect(heard, path).toContain('scroll');
			expect(
				heard.filter((type) => /unload$/.test(type)),
				path,
			).toEqual([]);
		}
	},
);
