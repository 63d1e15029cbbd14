import { expect, type Page, quiet, test } from './quiet.ts';
import { SLOW } from './sites.ts';
import { tools, copyLink, copyQuote, copied, open, select } from './quoting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const box = async (page: Page) => (await page.locator('reader-quote').boundingBox())!;
const selected = (page: Page) =>
	page.evaluate(() => {
		const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
		return { top, bottom };
	});

test('on touch screens the tools stand at the window’s foot, above the bar', async ({ browser }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		serviceWorkers: 'block',
	});
	const page = await context.newPage();
	await open(page);
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	const bar = (await page.locator('.bar').boundingBox())!;
	const { y, height, x, width } = await box(page);
	expect(Math.abs(y + height - bar.y)).toBeLessThan(2);
	expect([x, width]).toEqual([0, 390]);
	// The system's menu stands by the words.
	expect((await selected(page)).bottom).toBeLessThan(y - 100);
	for (const button of await tools(page).getByRole('button').all())
		expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	await page.evaluate(() => scrollBy(0, 40));
	await expect(tools(page)).toBeHidden();
	await context.close();
});

test('with a mouse they stand below the last selected line, and go on scroll or when nothing is selected', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page);
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	const { bottom } = await selected(page);
	const { y } = await box(page);
	expect(y).toBeGreaterThan(bottom);
	expect(y).toBeLessThan(bottom + 20);
	await page.mouse.wheel(0, 60);
	await expect(tools(page)).toBeHidden();

	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	await page.evaluate(() => getSelection()?.removeAllRanges());
	await expect(tools(page)).toBeHidden();
});

test('a drag with the mouse shows them once the button is let go', SLOW, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page);
	const line = page.locator('.prose > p').first();
	await line.scrollIntoViewIfNeeded();
	const { x, y } = (await line.boundingBox())!;
	await page.mouse.move(x + 5, y + 18);
	await page.mouse.down();
	await page.mouse.move(x + 200, y + 18, { steps: 5 });
	await page.waitForFunction(() => customElements.get('reader-quote') !== undefined);
	await page.mouse.move(x + 220, y + 18, { steps: 5 });
	await quiet(page);
	await expect(tools(page)).toBeHidden();
	await page.mouse.up();
	await expect(tools(page)).toBeVisible();
});

test('Tab goes from the words into the tools and on to what follows, Escape back to the words', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page);
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(copyLink(page)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(copyQuote(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => copied(page)).toContain('归谁管');
	await page.keyboard.press('Escape');
	await expect(tools(page)).toBeHidden();
	expect(await page.evaluate(() => getSelection()?.toString())).toBe('归谁管');

	await page.evaluate(() => getSelection()?.removeAllRanges());
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
	await expect(tools(page)).toBeHidden();
	const next = await page.evaluate(() => {
		const words = [...document.querySelectorAll('.prose p')].find((p) => p.textContent?.includes('归谁管'));
		const focused = document.activeElement;
		return Boolean(
			words && focused && words.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING,
		);
	});
	expect(next).toBe(true);
});
