import { expect, quiet, test } from './quiet.ts';
import { faults } from '../sweep/faults.ts';
import { SLOW, slowIf } from './sites.ts';
import { second, atWork, stays } from './pressing.ts';

for (const colorScheme of ['light', 'dark'] as const) {
	test(
		`? opens the help, Escape closes it and gives the focus back: ${colorScheme}`,
		slowIf(colorScheme === 'light'),
		async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await second(page);
			const link = page.locator('.pager a').first();
			await link.focus();
			await page.keyboard.press('?');
			const help = page.getByRole('dialog', { name: '快捷键' });
			await expect(help).toBeVisible();
			await expect(help.locator('dd:visible').first()).toHaveText('上一章');
			await expect(help.getByRole('img', { name: '左方向键' })).toBeVisible();
			const address = page.url();
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('?');
			await quiet(page);
			expect(page.url()).toBe(address);
			expect(await faults(page, { part: '#panel-keys' })).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(help).toBeHidden();
			await expect(link).toBeFocused();
		},
	);
}

test('/ and Ctrl or Command with K search; the switch turns off the first alone', async ({ page }) => {
	await second(page);
	const search = page.locator('#panel-search');
	for (const key of ['/', 'Control+k', 'Meta+k']) {
		await page.keyboard.press(key);
		await expect(search.getByRole('searchbox')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(search).toBeHidden();
		// Going back takes a moment, in which a hand opens nothing.
		await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
	}
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: '启用快捷键' }).uncheck();
	await page.keyboard.press('Escape');
	await stays(page, '/');
	await page.keyboard.press('Control+k');
	await expect(search).toBeVisible();
});

test('the switch turns all keys off, here, on the next page and again on', SLOW, async ({ page }) => {
	const { here, after } = await second(page);
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: '启用快捷键' }).uncheck();
	await page.keyboard.press('Escape');
	await stays(page, 'ArrowRight', 'ArrowLeft', '?', '/');
	await page.goto(after);
	await atWork(page);
	await stays(page, 'ArrowRight', 'ArrowLeft', '?', '/');
	await page.goto(here);
	await atWork(page);
	await page.locator('.keys-open').click();
	await expect(page.getByRole('checkbox', { name: '启用快捷键' })).not.toBeChecked();
	await page.getByRole('checkbox', { name: '启用快捷键' }).check();
	await page.keyboard.press('Escape');
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await page.keyboard.press('ArrowRight');
	await page.waitForURL(after);
});

test('the switch works where nothing can be stored', SLOW, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await second(page);
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: '启用快捷键' }).uncheck();
	await page.keyboard.press('Escape');
	await stays(page, 'ArrowRight', '?');
});
