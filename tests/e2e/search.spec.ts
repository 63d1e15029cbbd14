import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from './test.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, WIDTHS, THOROUGH } from './sites.ts';
import { feature, chapter, panel, field, results, says, open, intoNumber } from './searching.ts';

for (const { width, details } of WIDTHS) {
	test.describe(`at ${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('results stand by chapter and section, with what was found marked; no accessibility fault, empty, with results and without', async ({
			page,
		}) => {
			await open(page);
			for (const query of ['', '安全感', '没有这句话']) {
				await field(page).fill(query);
				if (THOROUGH || query === '安全感') expect(await faults(page, { part: '#panel-search' })).toEqual([]);
			}
			await says(page, '没有找到。');

			await field(page).fill('平安');
			await says(page, /^共\d+处/);
			const headings = await panel(page).locator('.search-results h3').allTextContents();
			expect(headings.length).toBeGreaterThan(3);
			expect(headings[0]).toBe('封面');
			expect(headings.some((text) => /^第一章　\S+ · \S+/.test(text))).toBe(true);
			expect(new Set(headings).size).toBe(headings.length);
			const marks = await panel(page).locator('mark').allTextContents();
			expect(new Set(marks)).toEqual(new Set(['平安']));
			const family = await results(page)
				.first()
				.evaluate((link) => getComputedStyle(link).fontFamily);
			expect(family).toContain('Sans');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		});

		test('a result leads to its paragraph, marked there; Back leads to where one searched', async ({
			page,
		}) => {
			await open(page);
			const before = page.url();
			const words = await intoNumber(page);
			await field(page).fill(words);
			await results(page).first().click();
			await expect(panel(page)).toBeHidden();
			await found(page, words);

			await page.keyboard.press('Control+k');
			await field(page).fill('久久为功扫黑除恶');
			await results(page).first().click();
			await page.waitForURL((url) => url.href !== before && !url.hash);
			await found(page, '久久为功扫黑除恶');
			await page.goBack();
			expect(page.url()).toMatch(/#p/);
		});
	});
}

/** Waits until the words are highlighted in view. */
async function found(page: Page, words: string) {
	await page.waitForFunction(() => CSS.highlights.has('found'));
	const { text, top, bottom } = await page.evaluate(() => {
		const [range] = (CSS.highlights.get('found') as Highlight).keys();
		const { top, bottom } = (range as Range).getBoundingClientRect();
		return { text: (range as Range).toString(), top, bottom };
	});
	expect(text.replace(/\s/g, '')).toBe(words);
	expect(top).toBeGreaterThanOrEqual(0);
	expect(bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
}

test('by keyboard alone: arrows go through the results and back, Enter follows, Escape closes', async ({
	page,
}) => {
	await page.goto(addressOf(feature, chapter));
	await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('22%');
	await expect(results(page).first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
	const first = await results(page).first().getAttribute('href');
	await page.keyboard.press('Enter');
	await expect(panel(page)).toBeHidden();
	await page.waitForURL(first ?? '');
	await page.waitForFunction(() => CSS.highlights.has('found'));
	await page.keyboard.press('Escape');
	expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false);

	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(3);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
});

test('the text is fetched once, when search opens, and resolves below a base path', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => /search\.\w+\.json/.test(request.url()) && fetched.push(request.url()));
	await page.goto(addressOf(feature, feature.chapters[0]));
	await page.waitForLoadState('networkidle');
	expect(fetched).toEqual([]);
	await page.locator('[data-opens="search"]:visible').first().click();
	await field(page).fill('安全感');
	await expect(results(page)).not.toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
	await page.locator('[data-opens="search"]:visible').first().click();
	expect(fetched.length).toBe(1);
	const address = (await results(page).first().getAttribute('href')) ?? '';
	expect(address.startsWith(addressOf(feature))).toBe(true);
	expect((await page.request.get(address)).ok()).toBe(true);
});

test('search weighs at most 15 KB over the wire', () => {
	const folder = `${feature.folder}/_assets`;
	const files = readdirSync(folder).filter((file) =>
		/^(search|reader-search|mark-found)\..*\.js(on)?$/.test(file),
	);
	expect(files.length).toBe(4);
	const bytes = files.map((file) => brotliCompressSync(readFileSync(`${folder}/${file}`)).length);
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15 * 1024);
});
