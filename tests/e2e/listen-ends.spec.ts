import { expect, test } from './test.ts';
import { faults } from '../sweep/faults.ts';
import {
	chapter,
	type Scripted,
	scripted,
	said,
	end,
	endAll,
	withVoices,
	start,
	player,
	tool,
	speed,
	marked,
	opening,
	ready,
	open,
	site,
} from './listening.ts';
import { SLOW, slowIf } from './sites.ts';

test('a voice that fails is told in one line, and can be tried again; at the end it stops, says so and offers nothing else', async ({
	page,
}) => {
	await open(page);
	await page.evaluate(() => (window as unknown as { voice: Scripted }).voice.fail('synthesis-failed'));
	await expect(player(page).getByText('没有读出来')).toBeVisible();
	await tool(page, '播放').click();
	await expect(player(page).getByText('没有读出来')).toBeHidden();
	expect(await said(page)).toEqual(Array(2).fill('全省首创，跑出平安创建加速度'));

	await endAll(page, 300);
	await expect(player(page).getByText('本章读完了')).toBeVisible();
	await expect(tool(page, '播放')).toBeVisible();
	expect(await marked(page)).toBe('');
	expect(new URL(page.url()).pathname).toBe(site.base + chapter);
	const count = (await said(page)).length;
	await tool(page, '播放').click();
	expect((await said(page)).slice(count)).toEqual(['全省首创，跑出平安创建加速度']);
	await expect(player(page).getByText('本章读完了')).toBeHidden();
});

test('where another page takes the voice, the player falls silent without a word', SLOW, async ({ page }) => {
	await open(page);
	await page.evaluate(() => (window as unknown as { voice: Scripted }).voice.fail('interrupted'));
	await expect(tool(page, '播放')).toBeVisible();
	await expect(player(page).getByRole('status')).toHaveText('', { useInnerText: true });
	await tool(page, '播放').click();
	await expect.poll(async () => (await said(page)).slice(-1)).toEqual(['全省首创，跑出平安创建加速度']);
});

test('a player that does not come is told', SLOW, async ({ page }) => {
	await withVoices(page, ['zh-CN']);
	await page.route('**/reader-listen*.js', (route) => route.abort());
	await ready(page);
	await start(page).click();
	await expect(page.locator('.later-missing')).toBeVisible();
});

test('it stops when it is closed, and when the page is left; a page that comes back is silent', async ({
	page,
}) => {
	await open(page);
	await tool(page, '关闭').click();
	await expect(player(page)).toBeHidden();
	await expect(start(page)).toBeFocused();
	expect((await scripted(page)).speaking).toBe(false);
	expect(await marked(page)).toBe('');

	await start(page).click();
	await expect(tool(page, '暂停')).toBeVisible();
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	expect((await scripted(page)).speaking).toBe(false);
	await expect(tool(page, '播放')).toBeVisible();
	const sentence = await marked(page);
	expect(sentence).not.toBe('');
	await tool(page, '播放').click();
	await expect.poll(() => marked(page)).toBe(sentence);
});

test('by keyboard alone: Enter opens, Tab goes through, Escape closes what is on top', async ({ page }) => {
	await withVoices(page, ['zh-CN']);
	await ready(page);
	await expect(start(page)).toBeVisible();
	await start(page).focus();
	await page.keyboard.press('Enter');
	await expect(tool(page, '暂停')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(tool(page, '播放')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(tool(page, '下一句')).toBeFocused();
	expect(await tool(page, '下一句').evaluate((button) => getComputedStyle(button).outlineStyle)).toBe(
		'solid',
	);
	await page.keyboard.press('Tab');
	await expect(speed(page)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(tool(page, '关闭')).toBeFocused();

	await page.locator('[data-opens="settings"]:visible').first().click();
	await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: '设置' })).toBeHidden();
	await expect(player(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(player(page)).toBeHidden();
});

test('where no words can be marked the block is', SLOW, async ({ page }) => {
	await page.addInitScript(() => {
		delete (CSS as { highlights?: unknown }).highlights;
		delete Object.getPrototypeOf(CSS).highlights;
	});
	await open(page);
	await end(page);
	expect(await page.evaluate(() => 'highlights' in CSS)).toBe(false);
	const block = page.locator('[data-spoken]');
	await expect(block).toHaveCount(1);
	await expect(block).toContainText((await opening(page))[0]);
	await tool(page, '关闭').click();
	await expect(block).toHaveCount(0);
});

test('words selected while listening have their tools above the player', SLOW, async ({ browser }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		serviceWorkers: 'block',
	});
	const page = await context.newPage();
	await open(page);
	await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.prose > p')!));
	const tools = page.locator('reader-quote');
	await expect(tools).toBeVisible();
	const [above, below] = [(await tools.boundingBox())!, (await player(page).boundingBox())!];
	expect(above.y + above.height).toBeLessThanOrEqual(below.y + 1);
	await context.close();
});

test('a tap on the text does what it did', SLOW, async ({ page }) => {
	await open(page);
	const before = await scripted(page);
	await page.locator('.prose > p').first().click();
	expect(await scripted(page)).toEqual(before);
	await expect(tool(page, '暂停')).toBeVisible();
});

test('nothing of it is printed', SLOW, async ({ page }) => {
	await open(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.listen')).toBeHidden();
	await expect(page.locator('.hero-listen')).toBeHidden();
});

for (const [colorScheme, width] of [
	['light', 390],
	['dark', 1280],
	['dark', 390],
] as const) {
	test(
		`no accessibility fault: ${colorScheme}, ${width} px`,
		slowIf(colorScheme === 'dark'),
		async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 844 });
			await open(page);
			expect(await faults(page, { part: 'reader-listen' })).toEqual([]);
			if (colorScheme === 'dark') expect(await faults(page, { part: '.hero' })).toEqual([]);
			await page.evaluate(() => (window as unknown as { voice: Scripted }).voice.fail('audio-busy'));
			if (colorScheme === 'dark') expect(await faults(page)).toEqual([]);
		},
	);
}
