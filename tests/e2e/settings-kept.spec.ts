import { expect, test } from './quiet.ts';
import { addressOf, SLOW, slowIf } from './sites.ts';
import { site, chapter, KEY, opener, panel, open, choose } from './setting.ts';

test('what was chosen is there before the first paint', async ({ page }) => {
	await page.addInitScript(
		([key, text]) => {
			localStorage.setItem(key ?? '', text ?? '');
			new MutationObserver((_, observer) => {
				if (!document.body) return;
				observer.disconnect();
				const seen = { ...document.documentElement.dataset };
				(window as unknown as { seen: DOMStringMap }).seen = seen;
			}).observe(document, { childList: true, subtree: true });
		},
		[KEY, JSON.stringify({ version: 1, settings: { theme: 'dark', size: 4 }, places: {} })],
	);
	await page.goto(addressOf(site, chapter));
	const seen = await page.evaluate(() => (window as unknown as { seen: DOMStringMap }).seen);
	expect(seen).toEqual({ theme: 'dark', size: '4' });
});

test('another tab follows', SLOW, async ({ page, context }) => {
	const other = await context.newPage();
	await other.goto(addressOf(site));
	await other.waitForFunction(() => customElements.get('reader-bar') !== undefined);
	await open(page);
	await choose(page, '主题', '深色');
	await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test(
	'a panel whose script does not come says so and offers to load the page again',
	SLOW,
	async ({ page }) => {
		await page.route('**/reader-settings*.js', (route) => route.abort());
		await page.goto(addressOf(site, chapter));
		await page.waitForFunction(() => customElements.get('reader-bar') !== undefined);
		await opener(page).click();
		await expect(panel(page).getByText('没有载入')).toBeVisible();
		await page.unroute('**/reader-settings*.js');
		await panel(page).getByRole('button', { name: '重新载入本页' }).click();
		await opener(page).click();
		await expect(panel(page).getByRole('radio', { checked: true })).toHaveCount(4);
	},
);

for (const [what, block] of Object.entries({
	blocked: () => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	},
	full: () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
})) {
	test(
		`where storage is ${what}, settings hold for this page and the panel says so`,
		SLOW,
		async ({ page }) => {
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			await page.addInitScript(block);
			await open(page);
			await expect(panel(page).locator('[data-unkept]')).toBeHidden();
			await choose(page, '主题', '深色');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await expect(panel(page).locator('[data-unkept]')).toBeVisible();
			expect(errors).toEqual([]);
		},
	);
}

for (const [what, text] of Object.entries({
	corrupt: '{"version":1,',
	'a list': '[1]',
	'of a future version': '{"version":2,"settings":{"theme":"dark"}}',
	'of foreign values': '{"version":1,"settings":{"theme":"pink","size":99,"face":["sans"],"leading":{}}}',
	'without settings': '{"version":1}',
})) {
	test(
		`storage that is ${what} leaves the page as designed`,
		slowIf(what !== 'corrupt'),
		async ({ page }) => {
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			await page.addInitScript(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, text]);
			await open(page);
			expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({});
			await choose(page, '字号', '较大');
			await expect(page.locator('html')).toHaveAttribute('data-size', '4');
			expect(errors).toEqual([]);
		},
	);
}
