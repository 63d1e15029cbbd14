import { expect, quiet, test } from './quiet.ts';
import {
	KEY,
	type Scripted,
	scripted,
	said,
	last,
	end,
	withVoices,
	start,
	player,
	tool,
	speed,
	marked,
	opening,
	ready,
	open,
} from './listening.ts';
import { SLOW, slowIf, THOROUGH } from './sites.ts';

test.describe('where no voice is Chinese', () => {
	test('nothing offers to read', async ({ page }) => {
		await withVoices(page, ['en-US', 'ja-JP', 'zhx-CN']);
		await ready(page);
		await quiet(page);
		expect(await page.locator('[data-listens]:visible').count()).toBe(0);
		expect(await page.evaluate(() => document.querySelector('.hero [data-listens]'))).toBeNull();
	});

	test('as in a browser that cannot speak at all', SLOW, async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
		await ready(page);
		await quiet(page);
		expect(await page.locator('[data-listens]:visible').count()).toBe(0);
		expect(errors).toEqual([]);
	});
});

test('voices that come late bring the button, and pages without a chapter have none', async ({ page }) => {
	await withVoices(page, []);
	await ready(page);
	await expect(start(page)).toBeHidden();
	await page.evaluate(() =>
		(window as unknown as { voice: Scripted }).voice.setVoices(['en-US', 'cmn-Hans-CN']),
	);
	await expect(start(page)).toBeVisible();
	await page.evaluate(() => (window as unknown as { voice: Scripted }).voice.setVoices(['zh_TW', 'zh_CN']));
	await expect(start(page)).toHaveCount(1);
	for (const path of THOROUGH ? ['', 'stats/', 'about/'] : ['']) {
		await ready(page, path);
		await page.evaluate(() => (window as unknown as { voice: Scripted }).voice.setVoices(['zh-CN']));
		expect(await page.locator('[data-listens]:visible').count(), path).toBe(0);
	}
});

for (const width of [320, 390, 1280]) {
	test.describe(`${width} px`, () => {
		test.use({ viewport: { width, height: 800 } });

		const plays = 'plays from the title, goes on by itself, pauses and says the same sentence again';
		test(plays, slowIf(width !== 390), async ({ page }) => {
			await open(page);
			expect(await last(page)).toMatchObject({
				text: '全省首创，跑出平安创建加速度',
				lang: 'zh-CN',
				rate: 1,
			});
			await expect(tool(page, '暂停')).toBeFocused();
			await end(page);
			await end(page);
			const [, second] = await opening(page);
			expect((await last(page))?.text).toBe(second);
			await tool(page, '暂停').click();
			expect((await scripted(page)).speaking).toBe(false);
			await expect(tool(page, '播放')).toBeVisible();
			await tool(page, '播放').click();
			expect((await last(page))?.text).toBe(second);
			expect(await said(page)).toHaveLength(4);
		});

		test('the player stands clear of the bar, with targets for a finger', SLOW, async ({ page }) => {
			await open(page);
			const bar = page.locator('.bar');
			for (const reading of [false, true]) {
				await page.evaluate((on) => document.documentElement.classList.toggle('is-reading', on), reading);
				await quiet(page);
				const box = (await player(page).boundingBox())!;
				const foot = !reading && width < 700 ? (await bar.boundingBox())!.y : 800;
				const tools = (await player(page).locator('.listen-tools').boundingBox())!;
				expect(Math.abs(tools.y + tools.height - foot)).toBeLessThanOrEqual(1);
				expect([box.x, box.width]).toEqual([0, width]);
				for (const part of await player(page).locator('button, select').all()) {
					const { width: wide, height, x } = (await part.boundingBox())!;
					expect(Math.min(wide, height)).toBeGreaterThanOrEqual(44);
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x + wide).toBeLessThanOrEqual(width);
				}
			}
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			const button = (await start(page).boundingBox())!;
			expect(button.height).toBeGreaterThanOrEqual(44);
			expect(button.x + button.width).toBeLessThanOrEqual(width);
		});

		const atHand = 'the tool that starts it is at hand while reading, and none of the others moved';
		test(atHand, slowIf(width === 320), async ({ page }) => {
			await withVoices(page, ['zh-CN']);
			await ready(page);
			const nav = page.locator(width < 700 ? '.bar nav' : '.site-header nav');
			const places = () =>
				nav.locator('> :visible').evaluateAll((all) => all.map((tool) => tool.getBoundingClientRect().x));
			const before = await places();
			await page.mouse.wheel(0, 900);
			await expect(nav.locator('[data-listens]')).toHaveCount(1);
			await page.mouse.wheel(0, -60);
			const own = nav.getByRole('button', { name: '听本章' });
			await expect(own).toBeVisible();
			if (width >= 700) expect((await places()).slice(1)).toEqual(before);
			await own.click();
			await expect(player(page)).toBeVisible();
			await expect.poll(() => said(page)).toHaveLength(1);
			expect((await last(page))?.text).not.toContain('全省首创');
			await page.keyboard.press('Escape');
			await expect(player(page)).toBeHidden();
			await expect(own).toBeFocused();
		});
	});
}

test('one goes on and back by sentences, also while it is silent', async ({ page }) => {
	await open(page);
	await tool(page, '上一句').click();
	await expect.poll(async () => (await said(page)).slice(-1)).toEqual(['全省首创，跑出平安创建加速度']);
	await tool(page, '下一句').click();
	const [first, second] = await opening(page);
	await expect.poll(async () => (await last(page))?.text).toBe(first);
	await tool(page, '暂停').click();
	const count = (await said(page)).length;
	await tool(page, '下一句').click();
	expect(await marked(page)).toBe(second);
	expect(await said(page)).toHaveLength(count);
	await tool(page, '播放').click();
	await expect.poll(async () => (await last(page))?.text).toBe(second);
});

test('what was broken off does not go on when its end is told late', SLOW, async ({ page }) => {
	await open(page);
	await tool(page, '下一句').click();
	await expect.poll(() => said(page)).toHaveLength(2);
	for (const error of [undefined, 'interrupted', 'canceled', 'synthesis-failed'])
		await page.evaluate((error) => (window as unknown as { voice: Scripted }).voice.endOf(0, error), error);
	expect(await said(page)).toHaveLength(2);
	await expect(player(page).getByRole('status')).toHaveText('', { useInnerText: true });
	await end(page);
	expect(await said(page)).toHaveLength(3);
	await end(page);
	expect(await said(page)).toHaveLength(4);
});

test('the speed holds at once, and on the next visit', async ({ page }) => {
	await open(page);
	await speed(page).selectOption('1.5倍');
	await expect.poll(() => last(page)).toMatchObject({ text: '全省首创，跑出平安创建加速度', rate: 1.5 });
	await page.reload();
	await start(page).click();
	await expect.poll(() => last(page)).toMatchObject({ rate: 1.5 });
	await expect(speed(page)).toHaveValue('1.5');
	// The looks alone go back.
	await page.locator('[data-opens="settings"]:visible').first().click();
	await page.getByRole('button', { name: '恢复默认' }).click();
	expect(await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '').settings.speed, KEY)).toBe(
		1.5,
	);
});

test('a foreign speed counts as none', SLOW, async ({ page }) => {
	await page.addInitScript(
		(key) => localStorage.setItem(key, JSON.stringify({ version: 1, settings: { speed: 40 }, places: {} })),
		KEY,
	);
	await open(page);
	expect(await last(page)).toMatchObject({ rate: 1 });
});
