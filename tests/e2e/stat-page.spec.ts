import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { addressOf, siteOf, SLOW } from './sites.ts';

const second = siteOf('second');
const base = siteOf('feature');
/** The feature's numbers as its data file has them. */
const { stats: ledger } = JSON.parse(readFileSync(join(base.folder, 'stats.json'), 'utf8')) as {
	stats: { id: string; label: string; value: string; unit: string }[];
};

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a number in the text leads to its page, and back to its paragraph', async ({ page }) => {
	const chapter = base.chapters.find((path) => path.includes('chuangjian')) ?? '';
	await page.goto(addressOf(base, chapter));
	const link = page.locator('.prose > p a.stat').first();
	const id = (await link.getAttribute('data-stat')) ?? '';
	const { label, value, unit } = ledger.find((row) => row.id === id)!;
	await link.click();
	await page.locator('.number-note.is-open').getByRole('link', { name: '详情' }).click();
	await expect(page).toHaveURL(addressOf(base, `stats/${id}/`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
	await expect(page.locator('.stele-value')).toHaveText(value + unit);
	await expect(page.locator('blockquote strong')).toHaveText(value + unit);
	await page.getByRole('link', { name: '看正文' }).click();
	await expect(page.locator(`:target [data-stat="${id}"]`)).toBeInViewport();
});

test(
	'every entry of the cover leads to its chapter, its number to the number’s page',
	SLOW,
	async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(addressOf(base));
		const gate = page.locator('.gate').first();
		await gate.locator('.gate-stats a').first().click();
		await expect(page).toHaveURL(/\/stats\/[a-z0-9-]+\/$/);
		await page.goBack();
		const dek = gate.locator('.gate-dek');
		await dek.scrollIntoViewIfNeeded();
		const { x, y } = (await dek.boundingBox())!;
		await page.mouse.click(x + 20, y + 10);
		await expect(page).toHaveURL(/\/chapters\//);
	},
);

test('a derived number shows its sum and leads to what it comes from', async ({ page }) => {
	await page.goto(addressOf(second, 'stats/shu/'));
	await expect(page.locator('h1')).toContainText('推算');
	const row = page.locator('.stat-facts dl > div', { hasText: '推算' });
	await expect(row).toContainText('620 + 584 = 1204');
	await row.getByRole('link', { name: '国槐' }).click();
	await expect(page).toHaveURL(addressOf(second, 'stats/guohuai/'));
	await expect(page.locator('.stat-facts')).toContainText('现为“国槐的棵数按手记补全”');
	await expect(page.locator('.stat-links')).toContainText('银杏');
});

test('one can walk through the numbers of a chapter', SLOW, async ({ page }) => {
	await page.goto(addressOf(second, 'stats/yinxing/'));
	await page.getByRole('link', { name: '下一个' }).click();
	await expect(page).toHaveURL(addressOf(second, 'stats/guohuai/'));
	await page.getByRole('link', { name: '上一个' }).click();
	await expect(page).toHaveURL(addressOf(second, 'stats/yinxing/'));
});

test('citations are copied with the reader’s own day', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2026-12-05T12:00:00'));
	await page.goto(addressOf(base, 'stats/anquangan/'));
	const url = 'https://example.org/features/pingan/stats/anquangan/';
	const standard = page.locator('#cite-standard-text');
	await expect(standard).toContainText(`[EB/OL]. (2026-11-22)[2026-12-05]. ${url}.`);
	for (const [name, id] of [
		['复制：GB/T 7714', 'cite-standard-text'],
		['复制：一般写法', 'cite-plain-text'],
	] as const) {
		const button = page.getByRole('button', { name });
		await button.click();
		await expect(button.locator('..').getByText('已复制')).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe((await page.locator(`#${id}`).textContent())?.trim());
		expect(copied).toContain(url);
	}
	await expect(page.getByText('网址还没有公开')).toHaveCount(0);
});

test('a citation that cannot be copied is selected', SLOW, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
		document.execCommand = () => false;
	});
	await page.goto(addressOf(second, 'stats/shu/'));
	await page.getByRole('button', { name: '复制：一般写法' }).click();
	await expect(page.locator('.cite').getByText('已选中，请自己复制').last()).toBeVisible();
	expect(await page.evaluate(() => getSelection()?.toString())).toContain('院里的树');
	await expect(page.getByText('网址还没有公开')).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('citations leave the day open', async ({ page }) => {
		await page.goto(addressOf(base, 'stats/anquangan/'));
		await expect(page.locator('#cite-standard-text')).toContainText('[引用日期]');
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});
