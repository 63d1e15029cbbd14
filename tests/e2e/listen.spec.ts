import { expect, quiet, test } from './quiet.ts';
import {
	KEY,
	type Scripted,
	scripted,
	said,
	last,
	end,
	endAll,
	withVoices,
	start,
	player,
	tool,
	speed,
	marked,
	top,
	ready,
	open,
	openAt,
} from './listening.ts';
import { SLOW, slowIf } from './sites.ts';

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
	for (const path of ['', 'stats/', 'about/']) {
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
			expect((await last(page))?.text).toBe('第一章从一间办公室看起，再看接报警和安全感的数字，最后看考核。');
			await tool(page, '暂停').click();
			expect((await scripted(page)).speaking).toBe(false);
			await expect(tool(page, '播放')).toBeVisible();
			await tool(page, '播放').click();
			expect((await last(page))?.text).toMatch(/^第一章从一间办公室看起/);
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
	await expect.poll(async () => (await last(page))?.text).toBe('一座城市的平安，归谁管，怎么算数？');
	await tool(page, '暂停').click();
	const count = (await said(page)).length;
	await tool(page, '下一句').click();
	expect(await marked(page)).toMatch(/^第一章从一间办公室看起/);
	expect(await said(page)).toHaveLength(count);
	await tool(page, '播放').click();
	await expect.poll(async () => (await last(page))?.text).toMatch(/^第一章从一间办公室看起/);
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

test('the mark follows, figures included, and the page with it only where the words are out of view', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	expect(await marked(page)).toContain('跑出平安创建加速度');
	const seen: string[] = [];
	for (let at = 0; at < 40; at++) {
		const before = await page.evaluate(() => scrollY);
		const was = await top(page);
		await end(page);
		const words = await marked(page);
		seen.push(words);
		const box = await page.evaluate(() => {
			const [range] = [...(CSS.highlights.get('spoken') ?? [])] as Range[];
			const { top, bottom } = (range ?? document.querySelector('[data-spoken]')!).getBoundingClientRect();
			return { top, bottom, foot: document.querySelector('.listen')!.getBoundingClientRect().top };
		});
		expect(box.top, words).toBeGreaterThanOrEqual(0);
		expect(Math.min(box.bottom, box.top + 100), words).toBeLessThanOrEqual(box.foot);
		if (Math.abs(was - box.top) < 40) expect(await page.evaluate(() => scrollY)).toBe(before);
	}
	expect(seen).toContain('110刑事接报警−22%');
	expect(seen.some((words) => words.startsWith('2019年同比下降'))).toBe(true);
});

test(
	'a hand that has just scrolled is left alone; who asks for the next sentence sees it',
	SLOW,
	async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await open(page);
		await page.mouse.move(640, 400);
		await page.mouse.wheel(0, 2000);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
		await quiet(page);
		const there = await page.evaluate(() => scrollY);
		await end(page);
		await quiet(page);
		expect(await page.evaluate(() => scrollY)).toBe(there);
		await tool(page, '下一句').click();
		await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(there - 500);
	},
);

test('it begins where one is', SLOW, async ({ page }) => {
	await openAt(page, '再看感受');
	expect((await last(page))?.text).toBe('再看感受。');
});

test('figures are read as a listener needs them, numbers in words', async ({ page }) => {
	await openAt(page, '先看警情');
	await endAll(page, 60);
	const all = await said(page);
	expect(all.slice(0, 6)).toEqual([
		'先看警情。',
		'二零一九年，幺幺零刑事接报警同比下降百分之二十二，“两抢”案件接报警同比下降百分之五十五点二。',
		'幺幺零刑事接报警，下降百分之二十二',
		'二零一九年同比下降。',
		'“两抢”案件接报警，下降百分之五十五点二',
		'二零一九年同比下降，指抢劫、抢夺案件。',
	]);
	const text = all.join('\n');
	expect(text).toContain('四个系统的满意率都在上升，法院升得最多');
	expect(text).toContain('法院系统从百分之九十三点一四升到百分之九十五点七九');
	expect(text).not.toMatch(/[0-9０-９%％]|分享|数据表|SVG|下一章|回到正文/);
	expect(Math.max(...all.map((sentence) => sentence.length))).toBeLessThan(110);
});
