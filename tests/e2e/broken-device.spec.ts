import { expect, test as base, type Page, OWN_CONTEXT } from './test.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { overhang } from '../sweep/overhang.ts';
import { readPaper } from '../support/paper.ts';
import { addressOf, siteOf } from './sites.ts';

/** Nothing is there from a page before. */
const test = base.extend(OWN_CONTEXT);

const site = siteOf('feature');
const chapter = site.chapters[0] ?? '';
/** The story as a reader sees it, without the tools around it. */
const words = async (page: Page) =>
	(await page.locator('.hero h1, .prose > :is(p, h2)').allInnerTexts()).join('\n');

test('offline in the middle of a chapter: it is read to its end, and tools say what they lack', async ({
	page,
	context,
}) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.setViewportSize({ width: 820, height: 844 });
	await page.goto(addressOf(site, chapter));
	await page.waitForFunction(() => customElements.get('reader-notes') !== undefined);
	const whole = await words(page);
	await page.mouse.wheel(0, 900);
	// What opens notes comes when reading begins.
	await page.waitForFunction(() => customElements.get('reader-explained') !== undefined);
	await context.setOffline(true);
	await page.locator('.prose a.term').first().click();
	await expect(page.locator('.note.is-open')).toBeVisible();
	await page.locator('[data-opens="search"]:visible').first().click();
	await expect(page.locator('#panel-search').getByText('没有载入').filter({ visible: true })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('End');
	await expect(page.locator('.site-footer')).toBeInViewport();
	expect(await words(page)).toBe(whole);
	// The place is kept all the same.
	await expect
		.poll(() => page.evaluate((key) => localStorage.getItem(key), memoryKey(site.base)))
		.toContain('"done":true');
	await context.setOffline(false);
	await page.locator('a[rel="next"]').click();
	await expect(page).not.toHaveURL(addressOf(site, chapter));
	await expect(page.locator('h1')).toBeVisible();
	expect(errors).toEqual([]);
});

test('where a browser keeps nothing at all, a chapter is read to its end', async ({ browser }) => {
	const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
	const page = await context.newPage();
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.goto(addressOf(site, chapter));
	const whole = await words(page);
	await page.addInitScript(() => {
		const denied = () => {
			throw new DOMException('denied', 'SecurityError');
		};
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, { get: denied });
		Object.defineProperty(Document.prototype, 'cookie', { get: denied, set: denied });
		ServiceWorkerContainer.prototype.register = async () => denied();
	});
	await page.goto(addressOf(site, chapter));
	await page.waitForFunction(() => customElements.get('reader-offline') !== undefined);
	expect(await words(page)).toBe(whole);
	await page.keyboard.press('End');
	await expect(page.locator('.pager')).toBeInViewport();
	await page.locator('a[rel="next"]').click();
	await expect(page).not.toHaveURL(addressOf(site, chapter));
	expect(await words(page)).toMatch(/.{200}/s);
	expect(errors).toEqual([]);
	await context.close();
});

test('a clock that is wrong by decades harms nothing', async ({ page }) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.goto(addressOf(site, chapter));
	const whole = await words(page);
	for (const day of ['2099-12-31T23:59:59Z', '1970-01-02T00:00:00Z']) {
		await page.clock.setFixedTime(day);
		await page.goto(addressOf(site, chapter));
		await page.waitForFunction(() => customElements.get('reader-progress') !== undefined);
		expect(await words(page)).toBe(whole);
		await page.mouse.move(300, 300);
		await page.mouse.wheel(0, 1500);
		await expect
			.poll(() => page.evaluate((key) => localStorage.getItem(key), memoryKey(site.base)))
			.toContain('"fraction"');
		await page.goto(addressOf(site));
		await expect(page.locator('.resume a:last-child').first()).toBeVisible();
	}
	expect(errors).toEqual([]);
});

// 1280 px at 400 % are 320 px (WCAG 1.4.10); 256 px leave room to spare.
for (const width of [320, 256]) {
	test(`at ${width} px text flows in one column and nothing is cut off`, async ({ page }) => {
		await page.setViewportSize({ width, height: 256 });
		for (const path of ['', chapter, 'stats/', site.stats[0] ?? '', 'contents/', 'about/', 'print/']) {
			await page.goto(addressOf(site, path));
			expect.soft(await page.evaluate(overhang), path).toEqual([]);
			expect.soft(await page.evaluate(cutOff), path).toEqual([]);
			// What stays on the screen leaves at least half of it to the text.
			expect.soft(await page.evaluate(coveredShare), path).toBeLessThanOrEqual(0.5);
		}
	});
}

/** Runs in the page: blocks of text whose words are wider than the box that clips them. */
function cutOff(): string[] {
	return (
		[...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dt, dd, td, th)')]
			.filter((one) => one.checkVisibility() && getComputedStyle(one).overflowX !== 'visible')
			// Words for the ear alone are cut to a pixel.
			.filter(
				(one) =>
					one.clientWidth > 1 &&
					one.scrollWidth > one.clientWidth + 1 &&
					getComputedStyle(one).overflowX !== 'auto',
			)
			.map((one) => `${one.tagName} ${one.textContent?.slice(0, 20)}`)
	);
}

/** Runs in the page: how much of the window's height is under what does not scroll away. */
function coveredShare(): number {
	const stuck = [...document.querySelectorAll('.site-header, .bar')].filter(
		(one) => /fixed|sticky/.test(getComputedStyle(one).position) && one.checkVisibility(),
	);
	return stuck.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0) / innerHeight;
}

test('under forced colours all text differs from its ground', async ({ page }) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		for (const path of ['', chapter, 'stats/', site.stats[0] ?? '']) {
			await page.goto(addressOf(site, path));
			expect.soft(await page.evaluate(sameAsGround), `${path} ${colorScheme}`).toEqual([]);
		}
	}
});

/** Runs in the page: elements with words of their own in the very colour they stand on. */
function sameAsGround(): string[] {
	const ground = (element: Element | null): string => {
		if (!element) return getComputedStyle(document.documentElement).backgroundColor;
		const { backgroundColor } = getComputedStyle(element);
		return /, 0\)$|transparent/.test(backgroundColor) ? ground(element.parentElement) : backgroundColor;
	};
	const hasWords = (element: Element) =>
		[...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
	return [...document.querySelectorAll<HTMLElement>('body *')]
		.filter((one) => !one.closest('svg') && one.checkVisibility() && hasWords(one))
		.filter((one) => getComputedStyle(one).color === ground(one))
		.map((one) => `${one.tagName} .${one.className} ${one.textContent?.trim().slice(0, 12)}`);
}

test('printed while it loads, a chapter has all its words on paper', async ({ page }) => {
	await page.goto(addressOf(site, chapter));
	const paragraphs = (await page.locator('.prose > p').allInnerTexts()).map(bare);
	expect(paragraphs.length).toBeGreaterThan(3);
	// Fonts, scripts and the sheet for paper never come.
	await page.route(/\.(css|js|woff2)$/, () => undefined);
	await page.goto(addressOf(site, chapter), { waitUntil: 'commit' });
	// What follows waits for the whole style sheet.
	await expect(page.locator('[data-late]')).toBeAttached();
	const { sheets } = await readPaper(await page.pdf({ format: 'A4', tagged: true }));
	const printed = sheets.map(({ text }) => text).join('');
	expect(paragraphs.filter((text) => !printed.includes(text))).toEqual([]);
});

const bare = (text: string) => text.replace(/[\s\u200b]/g, '');
