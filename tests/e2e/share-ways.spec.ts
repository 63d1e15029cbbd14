import { expect, test } from './quiet.ts';
import { shareLinks } from '../../src/reader/share/ways.ts';
import { overhang } from '../sweep/overhang.ts';
import { addressOf, siteOf, SLOW, slowIf } from './sites.ts';
import {
	site,
	traditional,
	chapter,
	small,
	charted,
	publicUrl,
	sheet,
	field,
	opener,
	given,
	record,
	open,
} from './sharing.ts';

test.describe('in WeChat', () => {
	test.use({
		userAgent:
			'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49 NetType/WIFI Language/zh_CN',
	});

	test('the way over WeChat’s own menu comes first', async ({ page }) => {
		await open(page);
		const hint = sheet(page).getByText('点右上角 ··· 分享');
		await expect(hint).toBeVisible();
		const [above, below] = await Promise.all([hint.boundingBox(), field(page).boundingBox()]);
		expect(above!.y + above!.height).toBeLessThan(below!.y);
	});
});

test('elsewhere WeChat is not spoken of', SLOW, async ({ page }) => {
	await open(page);
	await expect(sheet(page).getByText('点右上角')).toBeHidden();
});

test('the links hand on title and address, open apart and say nothing of where one was', async ({ page }) => {
	await open(page, charted, small);
	const title = await page.title();
	const summary = await page.locator('meta[name="description"]').getAttribute('content');
	const picture = await page.locator('meta[property="og:image"]').first().getAttribute('content');
	const url = new URL(small.base + charted, small.site).href;
	const links = shareLinks({ url, title, summary: summary ?? '', picture: picture ?? '' });
	for (const [way, address] of Object.entries(links)) {
		const link = sheet(page).locator(`[data-way="${way}"]`);
		await expect(link).toHaveAttribute('href', address);
		if (way === 'mail') continue;
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
	}
	const [opened] = await Promise.all([
		page.context().waitForEvent('page'),
		sheet(page).locator('[data-way="x"]').click(),
	]);
	await opened.close();
	await expect(sheet(page)).toBeVisible();
});

test('a preview says so in place of the code, and copies the address it stands at', async ({ page }) => {
	const preview = siteOf('second');
	const path = preview.chapters[0] ?? '';
	await given(page, {});
	await open(page, path, preview);
	await expect(sheet(page).getByText('预览，没有公开网址')).toBeVisible();
	await expect(sheet(page).getByRole('img', { name: '本页的二维码' })).toHaveCount(0);
	await sheet(page).getByRole('button', { name: '复制链接' }).click();
	expect((await record(page)).copied).toEqual([addressOf(preview, path)]);
});

test('a page that is not to be found sends the cover', SLOW, async ({ page }) => {
	await open(page, 'no/such/page/');
	await expect(field(page)).toHaveValue(new URL(site.base, site.site).href);
});

test('on the narrowest phone with the largest type nothing sticks out', SLOW, async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await given(page, { share: 'works' });
	await page.goto(addressOf(site, chapter));
	await page.evaluate(() => document.documentElement.setAttribute('data-size', '5'));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	await opener(page).click();
	await expect(sheet(page).getByRole('button', { name: '发给别人' })).toBeVisible();
	expect(await sheet(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
	await page.keyboard.press('Escape');
	expect(await page.evaluate(overhang)).toEqual([]);
});

test('opening and closing asks no other host for anything', SLOW, async ({ page }) => {
	const hosts = new Set<string>();
	page.on('request', (request) => hosts.add(new URL(request.url()).host));
	await open(page);
	expect([...hosts]).toEqual([new URL(addressOf(site)).host]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const width of [320, 1280]) {
		const details = slowIf(width > 320);
		test(
			`the ways to share stand at the page’s end, and the tool leads there: ${width} px`,
			details,
			async ({ page }) => {
				await page.setViewportSize({ width, height: 800 });
				await page.goto(addressOf(site, chapter));
				const section = page.locator('#share-links');
				await opener(page).click();
				await expect(page).toHaveURL(/#share-links$/);
				await expect(section.getByRole('heading', { name: '分享' })).toBeInViewport();
				await expect(section.getByRole('link', { name: '微博' })).toBeVisible();
				await expect(section.getByRole('img', { name: '本页的二维码' })).toBeVisible();
				await expect(section.getByText(publicUrl)).toBeVisible();
				await expect(section.getByRole('button')).toHaveCount(0);
				await expect(page.locator('.copy-button:visible, reader-quote:visible')).toHaveCount(0);
				const { right } = (await page
					.locator('.share-ways')
					.boundingBox()
					.then((box) => ({ right: box!.x + box!.width })))!;
				expect(right).toBeLessThanOrEqual(width);
			},
		);
	}
});

test('a page of the Traditional edition is sent as itself, in its own words', async ({ page }) => {
	await given(page, {});
	await page.goto(addressOf(traditional, chapter));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	await opener(page).click();
	await page.waitForFunction(() => customElements.get('reader-share') !== undefined);
	const url = new URL(traditional.base + chapter, site.site).href;
	const own = page.getByRole('dialog', { name: '分享' });
	await expect(own.getByRole('textbox', { name: '鏈接' })).toHaveValue(url);
	await own.getByRole('button', { name: '複製鏈接' }).click();
	expect((await record(page)).copied).toEqual([url]);
	const weibo = await own.getByRole('link', { name: '微博' }).getAttribute('href');
	expect(new URL(weibo ?? '').searchParams.get('url')).toBe(url);
	expect(new URL(weibo ?? '').searchParams.get('title')).toContain('破解西安榮獲「平安市」的創建密碼');
	const code = await own.locator('[data-code] img').getAttribute('src');
	expect(code).toBe(`${traditional.base}codes/${chapter.replace(/\/$/, '')}.svg`);
});
