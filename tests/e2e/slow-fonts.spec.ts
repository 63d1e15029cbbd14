import { expect, test as base, type Page, OWN_CONTEXT } from './test.ts';
import { FACES, PARTS } from '../../src/theme/faces.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { afterPaint, moved } from './shift.ts';
import { addressOf, siteOf, SLOW, WIDTHS } from './sites.ts';

/** Families of the faces that are fetched; others of the page's are the system's own, and may be there at once. */
const WEB_FAMILIES = FACES.flatMap((face) => PARTS.map((part) => face.family + part.family));

async function fetched(page: Page): Promise<string[]> {
	const loaded = await page.evaluate(() =>
		[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
	);
	return loaded
		.map((family) => family.replace(/["']/g, ''))
		.filter((family) => WEB_FAMILIES.includes(family));
}

/** Nothing is there from a page before. */
const test = base.extend(OWN_CONTEXT);

const site = siteOf('feature');

/** A reader who comes back, and scripts that come after the first paint. */
async function comeBackSlowly(page: Page) {
	const place = { anchor: 'p2', fraction: 0.42, done: false, at: 1 };
	const memory = { version: 1, settings: {}, places: { [site.chapters[1]?.split('/')[1] ?? '']: place } };
	await page.addInitScript(
		([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
		[memoryKey(site.base), JSON.stringify(memory)],
	);
	await afterPaint(page, '**/*.js');
}

for (const path of ['', site.chapters[0] ?? '', 'contents/']) {
	for (const { width, details: wide } of WIDTHS) {
		const details = path === 'contents/' ? SLOW : wide;
		test(`complete and steady without web fonts: /${path} at ${width} px`, details, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await comeBackSlowly(page);
			await page.goto(addressOf(site, path));
			const whole = await page.locator('body').innerText();
			await page.route('**/*.woff2', (route) => route.abort());
			await page.goto(addressOf(site, path), { waitUntil: 'load' });
			expect(await fetched(page)).toEqual([]);
			expect(await page.locator('body').innerText()).toBe(whole);
			expect((await moved(page)).shift).toBe(0);
		});

		// The page of contents has no picture at its head.
		if (path !== 'contents/')
			test(
				`head and title keep their place when the fonts come: /${path} at ${width} px`,
				details,
				async ({ page }) => {
					await page.setViewportSize({ width, height: 800 });
					const boxes = () =>
						page.locator('.site-header, .cover, .hero, h1, h1 .line').evaluateAll((elements) =>
							elements.map((element) => {
								const { top, height } = element.getBoundingClientRect();
								return `${element.getAttribute('class') ?? element.tagName}: ${Math.round(top)} + ${Math.round(height)}`;
							}),
						);
					await page.route('**/*.woff2', (route) => route.abort());
					await page.goto(addressOf(site, path));
					const before = await boxes();
					await page.unroute('**/*.woff2');
					await page.goto(addressOf(site, path));
					await page.evaluate(() => document.fonts.ready);
					expect(await boxes()).toEqual(before);
				},
			);
	}
}
