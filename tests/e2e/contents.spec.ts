import { expect, quiet, test } from './quiet.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, siteOf, SLOW, slowIf } from './sites.ts';
import { SIZES, site, second, open, opener, panel } from './contents.ts';

for (const size of SIZES) {
	test.describe(`${size.width} px`, slowIf(size.width > 390), () => {
		test.use({ viewport: size, hasTouch: size.width < 700 });

		test('the contents open by touch and close by the button, Escape, a tap beside and Back', async ({
			page,
		}) => {
			await open(page, second);
			const address = page.url();
			const ways = [
				() => panel(page).getByRole('button', { name: '关闭' }).click(),
				() => page.keyboard.press('Escape'),
				() => page.mouse.click(10, 10),
				() => page.evaluate(() => history.back()),
			];
			for (const close of ways) {
				if (size.width < 700) await opener(page).tap();
				else await opener(page).click();
				await expect(panel(page)).toBeVisible();
				await expect(panel(page).locator(':focus')).toHaveCount(1);
				await close();
				await expect(panel(page)).toBeHidden();
				await expect(opener(page)).toBeFocused();
				expect(page.url()).toBe(address);
			}
			// Every way has taken its history entry along.
			await page.goBack();
			expect(page.url()).not.toBe(address);
		});

		test('opened while the browser still goes back from them, the contents stay, and Back closes them', async ({
			page,
		}) => {
			await open(page, second);
			const address = page.url();
			await opener(page).click();
			await expect(panel(page)).toBeVisible();
			await opener(page).evaluate((button: HTMLElement) => {
				document.querySelector<HTMLElement>('dialog[open] [data-closes]')?.click();
				button.click();
			});
			await quiet(page);
			await expect(panel(page)).toBeVisible();
			await page.evaluate(() => history.back());
			await expect(panel(page)).toBeHidden();
			expect(page.url()).toBe(address);
			await page.goBack();
			expect(page.url()).not.toBe(address);
		});

		test('the focus stays in the panel; every chapter is listed with its minutes, every section leads to its heading', async ({
			page,
		}) => {
			await open(page, second);
			await opener(page).focus();
			await page.keyboard.press('Enter');
			await expect(panel(page)).toBeVisible();
			const stops = 1 + (await panel(page).locator('a:visible, button:visible').count());
			for (let step = 0; step < stops; step++) {
				const inside = await page.evaluate(
					() =>
						document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
				);
				expect(inside).toBe(true);
				await page.keyboard.press('Tab');
			}
			expect(await faults(page, { part: '#panel-contents' })).toEqual([]);

			const chapters = panel(page).locator('.contents-list > li');
			await expect(chapters).toHaveCount(site.chapters.length);
			for (const chapter of await chapters.all()) await expect(chapter).toContainText(/约\d+分钟/);

			const section = panel(page).locator('.contents-chapter[aria-current] + ol a').last();
			const hash = new URL(await section.evaluate((link) => (link as HTMLAnchorElement).href)).hash;
			await section.click();
			await expect(panel(page)).toBeHidden();
			await expect(page.locator(hash)).toBeInViewport();
			await expect(page).toHaveURL(addressOf(site, second) + hash);
			await page.goBack();
			await expect(page).toHaveURL(addressOf(site, second));
			await expect(panel(page)).toBeHidden();
		});

		test('a section of another chapter opens there, and Back returns to the text without the panel; the chapter’s own line leads to its top', async ({
			page,
		}) => {
			await open(page, second);
			await opener(page).click();
			const section = panel(page).locator('.contents-chapter:not([aria-current]) + ol a').last();
			const address = await section.evaluate((link) => (link as HTMLAnchorElement).href);
			await section.click();
			await expect(page).toHaveURL(address);
			await expect(page.locator(new URL(address).hash)).toBeInViewport();
			await page.goBack();
			await expect(page).toHaveURL(addressOf(site, second));
			await expect(panel(page)).toBeHidden();

			await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
			// Going back takes a moment, in which a hand opens nothing.
			await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
			await page.evaluate(() => scrollTo(0, 1200));
			await quiet(page);
			await page.mouse.wheel(0, -100);
			await opener(page).click();
			// Its faces come when it opens, and move what stands below.
			await expect(panel(page)).toBeVisible();
			await quiet(page);
			await panel(page).locator('.contents-chapter[aria-current]').click();
			await expect(panel(page)).toBeHidden();
			await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
		});

		test('no accessibility fault in the panel: dark', SLOW, async ({ page }) => {
			await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
			await open(page, second);
			await opener(page).click();
			expect(await faults(page, { part: '#panel-contents' })).toEqual([]);
		});

		test(
			'a long feature lists the neighbours on its pages and all on the page of contents',
			SLOW,
			async ({ page }) => {
				const long = siteOf('long');
				const all = long.chapters.length;
				expect(all).toBeGreaterThan(40);
				const middle = long.chapters.find((path) => path.includes('day-20')) ?? '';
				await open(page, middle, long);
				await opener(page).click();
				await expect(panel(page).locator('.contents-list > li')).toHaveCount(7);
				await expect(panel(page).locator('.wall-map-station')).toHaveCount(7);
				await expect(panel(page).locator('[aria-current="page"]').first()).toBeVisible();
				await panel(page)
					.getByRole('link', { name: `全部${all}章` })
					.click();
				await expect(page).toHaveURL(addressOf(long, 'contents/'));
				await expect(page.locator('main .contents-list > li')).toHaveCount(all);
				const html = await (await page.request.get(addressOf(long, middle))).text();
				expect(html).not.toContain('chapters/day-40/');
			},
		);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const size of SIZES) {
		const details = slowIf(size.width > 390);
		test(
			`the contents are a page, and no dead button is shown: ${size.width} px`,
			details,
			async ({ page }) => {
				await page.setViewportSize(size);
				await page.goto(addressOf(site, second));
				await expect(page.locator('button:visible')).toHaveCount(0);
				await opener(page).click();
				await expect(page).toHaveURL(addressOf(site, 'contents/'));
				await page.locator('main .contents-sections a').last().click();
				await expect(page.locator(':target')).toBeInViewport();
			},
		);
	}
});
