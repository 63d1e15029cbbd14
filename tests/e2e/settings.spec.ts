import { expect, quiet, test } from './quiet.ts';
import { addressOf, WIDTHS } from './sites.ts';
import { site, chapter, opener, panel, open, choose, look } from './setting.ts';

for (const { width, details } of WIDTHS) {
	test.describe(`${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('each setting shows at once, stays on the next page, and all go with one tap', async ({ page }) => {
			await open(page);
			const before = await look(page);
			await choose(page, '主题', '护眼');
			await choose(page, '字号', '最大');
			await choose(page, '字体', '黑体');
			await choose(page, '行距', '宽松');
			const after = await look(page);
			expect(after.paper).toBe('rgb(245, 237, 220)');
			expect(after.size).toBeCloseTo(before.size * 1.3, 1);
			expect(after.leading).toBeCloseTo(2, 2);
			expect(after.face).toBe('Feature Text Sans');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

			await open(page, site.chapters[1]);
			expect(await look(page)).toEqual(after);
			await panel(page).getByRole('button', { name: '恢复默认' }).click();
			expect(await look(page)).toEqual(before);
			await page.reload();
			expect(await look(page)).toEqual(before);
		});

		test('by keyboard alone: arrows choose, Escape closes, the focus comes back', async ({ page }) => {
			await page.goto(addressOf(site, chapter));
			await page.waitForFunction(() => customElements.get('reader-bar') !== undefined);
			await opener(page).focus();
			await page.keyboard.press('Enter');
			await expect(panel(page).getByRole('radio', { checked: true })).toHaveCount(4);
			await panel(page).getByRole('radio', { name: '自动' }).focus();
			for (const theme of ['light', 'sepia', 'dark']) {
				await page.keyboard.press('ArrowRight');
				await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			}
			await page.keyboard.press('Escape');
			await expect(panel(page)).toBeHidden();
			await expect(opener(page)).toBeFocused();
		});
	});
}

for (const { width, details } of WIDTHS) {
	test(`what one reads stays in its place when the size changes: ${width} px`, details, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		await open(page);
		await page.keyboard.press('Escape');
		// The step back that closing takes brings the page to where it was opened, a moment later.
		await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.5));
		await quiet(page);
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
		const top = () =>
			page.evaluate(() => {
				const read = document.querySelectorAll('.prose > [id]');
				const id = (window as unknown as { read?: string }).read;
				const here = id
					? document.getElementById(id)
					: [...read].find((one) => one.getBoundingClientRect().bottom > 0);
				(window as unknown as { read?: string }).read = here?.id ?? '';
				return here?.getBoundingClientRect().top ?? NaN;
			});
		const before = await top();
		await page.evaluate(() => document.querySelector<HTMLElement>('[data-opens="settings"]')?.click());
		await choose(page, '字号', '最大');
		expect(Math.abs((await top()) - before)).toBeLessThan(30);
		await choose(page, '字号', '最小');
		expect(Math.abs((await top()) - before)).toBeLessThan(30);
	});
}

test('the second face is fetched once it is chosen, not before', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await open(page);
	await page.waitForLoadState('networkidle');
	expect(fetched.filter((url) => url.includes('text-sans'))).toEqual([]);
	await choose(page, '字体', '黑体');
	await expect.poll(() => fetched.filter((url) => url.includes('text-sans')).length).toBe(1);
});
