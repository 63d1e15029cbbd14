import { expect, quiet, test } from './quiet.ts';
import { BEFORE_NUMBERS, said, last, end, endAll, tool, marked, open, openAt, opening } from './listening.ts';
import { SLOW } from './sites.ts';
import type { Page } from '@playwright/test';

/** What the chapter's first block of numbers says below each of them. */
const lines = (page: Page) => page.locator('.stele').first().locator('.stele-line').allInnerTexts();

test('the mark follows, figures included, and the page with it only where the words are out of view', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	expect(await marked(page)).toContain('跑出平安创建加速度');
	const seen: string[] = [];
	const box = () =>
		page.evaluate(() => {
			const [range] = [...(CSS.highlights.get('spoken') ?? [])] as Range[];
			const block = document.querySelector('[data-spoken]');
			const { top, bottom } = (range ?? block!).getBoundingClientRect();
			const words = range?.toString() ?? block?.textContent?.trim() ?? '';
			const foot = document.querySelector('.listen')!.getBoundingClientRect().top;
			return { words, inLine: range !== undefined, top, bottom, foot, scrolled: scrollY };
		});
	for (let at = 0; at < 40; at++) {
		const before = await box();
		await end(page);
		const after = await box();
		const { words } = after;
		seen.push(words);
		expect(after.top, words).toBeGreaterThanOrEqual(0);
		expect(Math.min(after.bottom, after.top + 100), words).toBeLessThanOrEqual(after.foot);
		if (before.inLine && Math.abs(before.top - after.top) < 40) expect(after.scrolled).toBe(before.scrolled);
	}
	expect(seen).toContain('110刑事接报警−22%');
	expect(seen).toContain((await lines(page))[0]);
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
	await openAt(page, BEFORE_NUMBERS);
	expect((await last(page))?.text).toBe((await opening(page, BEFORE_NUMBERS))[0]);
});

test('figures are read as a listener needs them, numbers in words', async ({ page }) => {
	await openAt(page, BEFORE_NUMBERS);
	const [first, second] = await opening(page, BEFORE_NUMBERS);
	const [fewer, fewerStill] = await lines(page);
	await endAll(page, 60);
	const all = await said(page);
	expect(all.slice(0, 6)).toEqual([
		first,
		second.replace('2019年', '二零一九年').replace('110', '幺幺零'),
		'幺幺零刑事接报警，下降百分之二十二',
		fewer,
		'“两抢”案件接报警，下降百分之五十五点二',
		fewerStill,
	]);
	const text = all.join('\n');
	expect(text).toContain('四个系统的满意率都在上升，法院升得最多');
	expect(text).toContain('法院系统从百分之九十三点一四升到百分之九十五点七九');
	expect(text).not.toMatch(/[0-9０-９%％]|分享|数据表|SVG|下一章|回到正文/);
	expect(Math.max(...all.map((sentence) => sentence.length))).toBeLessThan(110);
});
