import { expect, type Page, quiet, test } from './quiet.ts';
import { addressOf, siteOf, slowIf, traditionalOf, WIDTHS } from './sites.ts';

const written = siteOf('feature');
const traditional = traditionalOf('feature');
const chapter = written.chapters.find((path) => path.includes('chuangjian')) ?? '';

const way = (page: Page) => page.locator('a[hreflang]');
/** The way is told of the paragraph by a script that waits until the browser is idle. */
const scripts = (page: Page) => page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
/** Id of the first passage that ends below the bars, and the room that a link leaves under them. */
const passage = (page: Page) =>
	page.evaluate(() => {
		const passages = [...document.querySelectorAll('.prose > [id]')];
		const bars = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
		return passages.find((one) => one.getBoundingClientRect().bottom > bars + 24)?.id;
	});

for (const { width, details } of WIDTHS) {
	test.describe(`${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('the way to the other edition keeps the paragraph, there and back', async ({ page }) => {
			await page.goto(addressOf(written, chapter));
			await scripts(page);
			await page.locator('.prose > p').nth(6).scrollIntoViewIfNeeded();
			await page.mouse.wheel(0, 300);
			await quiet(page);
			const before = await passage(page);
			await way(page).evaluate((link: HTMLElement) => link.click());
			await page.waitForURL(`**${traditional.base}${chapter}#${before}`);
			await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
			await expect(page.locator(`#${before}`)).toBeInViewport();
			await scripts(page);
			await way(page).evaluate((link: HTMLElement) => link.click());
			await page.waitForURL(`**${written.base}${chapter}#${before}`);
			await expect(page.locator(`#${before}`)).toBeInViewport();
		});

		test('it can be seen, touched and reached by keyboard, and leads from the top to the top', async ({
			page,
		}) => {
			await page.goto(addressOf(traditional));
			await scripts(page);
			const box = await way(page).boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(44);
			expect(box?.width).toBeGreaterThanOrEqual(44);
			await way(page).focus();
			await page.keyboard.press('Enter');
			await page.waitForURL((url) => url.pathname === written.base && url.hash === '');
		});
	});
}

test('settings and places hold in both editions', async ({ page }) => {
	await page.goto(addressOf(written, chapter));
	await scripts(page);
	await page.locator('[data-opens="settings"]:visible').first().click();
	await page.locator('#panel-settings label', { hasText: '护眼' }).click();
	await page.goto(addressOf(traditional, chapter));
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
	await scripts(page);
	await page.mouse.wheel(0, 2000);
	await expect
		.poll(() => page.evaluate(() => Object.values(localStorage).join()))
		.toMatch(/"chuangjian":\{[^}]*"fraction"/);
	await page.goto(addressOf(written));
	await expect(page.locator('.resume a:last-child').first()).toBeVisible();
});

test.describe('panels', () => {
	const cases = [
		{ site: written, typed: ['掃黑除惡', '扫黑除恶', '鄠邑區', '报警'] },
		{
			site: traditional,
			typed: ['掃黑除惡', '扫黑除恶', '鄠邑区', '「平安市」', '“平安市”', '試著併成', '试着并成'],
		},
	];
	for (const { site, typed } of cases)
		test(
			`speak the script of their page, and search finds either: ${site.title}`,
			slowIf(site === written),
			async ({ page }) => {
				await page.goto(addressOf(site, chapter));
				await scripts(page);
				const [settings, loose] = site === traditional ? ['設置', '寬鬆'] : ['设置', '宽松'];
				await page.locator('[data-opens="settings"]:visible').first().click();
				await expect(page.getByRole('dialog', { name: settings })).toBeVisible();
				await expect(page.locator('#panel-settings')).toContainText(loose);
				await page.keyboard.press('Escape');
				await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
				await page.locator('[data-opens="search"]:visible').first().click();
				await page.waitForFunction(() => customElements.get('reader-search') !== undefined);
				for (const words of typed) {
					await page.locator('#panel-search input').fill(words);
					await expect(page.locator('#panel-search .search-results a').first(), words).toBeVisible();
				}
				const first = page.locator('#panel-search .search-results a').first();
				await first.click();
				await page.waitForURL((url) => url.pathname.startsWith(site.base));
			},
		);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the way leads to the same page', async ({ page }) => {
		await page.goto(addressOf(written, 'stats/'));
		await way(page).click();
		await expect(page).toHaveURL(new RegExp(`${traditional.base}stats/$`));
		await expect(page.locator('h1')).toHaveText('全部數據');
	});
});
