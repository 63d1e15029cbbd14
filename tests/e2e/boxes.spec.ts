import { expect, test, type Page } from './test.ts';
import { end, said, start, withVoices } from './listening.ts';
import { overhang } from '../sweep/overhang.ts';
import { addressOf, siteOf, SLOW, slowIf } from './sites.ts';

const site = siteOf('second');
/** The chapter with a long line of code and a wide table. */
const PATH = 'chapters/umbrellas/';
const BOXES = '.prose pre, .prose .scroll';

/** Cells with numbers that stand on more than one line. */
const broken = (page: Page) =>
	page.locator('.prose .scroll :is(th, td)').evaluateAll((cells) =>
		cells.flatMap((cell) => {
			const range = document.createRange();
			range.selectNodeContents(cell);
			const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
			return /^[\d., %]+$/.test(cell.textContent ?? '') && lines.size > 1 ? [cell.textContent] : [];
		}),
	);

for (const width of [320, 390, 1280]) {
	test(
		`code and tables scroll in boxes of their own: ${width} px`,
		slowIf(width !== 390),
		async ({ page }) => {
			const errors: string[] = [];
			page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
			await page.setViewportSize({ width, height: 800 });
			await page.goto(addressOf(site, PATH));
			await page.evaluate(() => document.fonts.ready);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			expect(await broken(page)).toEqual([]);
			expect(errors).toEqual([]);
			const code = page.locator('.prose pre');
			expect(await code.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
			expect(await code.evaluate((box) => getComputedStyle(box).fontFamily)).toContain('Mono');
		},
	);
}

test('columns stand as written, double tildes alone strike, addresses break anywhere; the keyboard reaches each box and scrolls it', async ({
	page,
}) => {
	await page.goto(addressOf(site, PATH));
	const cells = page.locator('.prose tbody tr:first-child td');
	const aligned = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).textAlign));
	expect(aligned).toEqual(['start', 'end', 'end', 'center', 'end', 'end', 'start']);

	// Ranges keep their single ones.
	await expect(page.locator('.prose del')).toHaveText('先登记，');
	await expect(page.locator('.prose > p', { hasText: '还伞的人路程' })).toContainText(
		'3~5公里，来回10~20分钟',
	);

	// So that no line before an address is torn.
	const addresses = page.locator('.prose p > a[data-note]', { hasText: /^(https:|www\.)/ });
	const breaks = await addresses.evaluateAll((all) => all.map((one) => getComputedStyle(one).wordBreak));
	expect(breaks).toEqual(['break-all', 'break-all']);

	await page.setViewportSize({ width: 390, height: 800 });
	const boxes = page.locator(BOXES);
	expect(await boxes.count()).toBe(2);
	for (const box of await boxes.all()) {
		await expect(box).toHaveAccessibleName(/^(代码|表格)：./);
		await box.focus();
		await expect(box).toBeFocused();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
	}
});

test('on paper code wraps, nothing sticks out and the type keeps its size', async ({ page }) => {
	await page.setViewportSize({ width: 642, height: 945 });
	await page.goto(addressOf(site, PATH));
	await page.emulateMedia({ media: 'print' });
	expect(await page.evaluate(overhang)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(642);
	expect(await broken(page)).toEqual([]);
	const lines = await page.locator('.prose pre').evaluate((code) => code.getBoundingClientRect().height / 20);
	expect(lines).toBeGreaterThan(3);
});

test('a voice leaves struck words out, which it cannot strike, and says ranges', SLOW, async ({ page }) => {
	await withVoices(page, ['zh-CN']);
	await page.goto(addressOf(site, PATH));
	await page.waitForFunction(() => document.querySelector('reader-keys:defined') !== null);
	await start(page).click();
	const wanted = async () => (await said(page)).join('');
	await expect.poll(() => said(page)).not.toHaveLength(0);
	for (let sentence = 0; sentence < 60 && !(await wanted()).includes('再看'); sentence++) await end(page);
	expect(await wanted()).toContain('三到五公里，来回十到二十分钟');
	expect(await wanted()).toContain('原来的规矩是后来改了');
});

test(
	'the whole text sets code and tables as its chapter does, on a screen and on paper',
	SLOW,
	async ({ page }) => {
		const set = async (path: string) => {
			await page.goto(addressOf(site, path));
			return page
				.locator('.prose .scroll th, .prose pre')
				.evaluateAll((all) =>
					all.map(
						(one) => `${one.tagName} ${getComputedStyle(one).fontWeight} ${getComputedStyle(one).tabSize}`,
					),
				);
		};
		const [head, code] = [...new Set(await set(PATH))];
		expect(new Set(await set('print/'))).toEqual(new Set([head, code]));
		await page.setViewportSize({ width: 642, height: 945 });
		await page.goto(addressOf(site, 'print/'));
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(642);
	},
);

test('lists in lists have marks and stand in', async ({ page }) => {
	await page.goto(addressOf(site, 'chapters/bicycles/'));
	const inner = page.locator('.prose li > :is(ul, ol)').first();
	expect(await inner.evaluate((list) => getComputedStyle(list).listStyleType)).toBe('disc');
	expect(await inner.evaluate((list) => parseFloat(getComputedStyle(list).paddingLeft))).toBeGreaterThan(16);
});
