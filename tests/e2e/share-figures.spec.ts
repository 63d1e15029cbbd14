import { expect, type Page, test } from './quiet.ts';
import { addressOf, CARDS, siteOf, SLOW } from './sites.ts';
import {
	site,
	small,
	charted,
	traditional,
	chapter,
	publicUrl,
	sheet,
	field,
	opener,
	given,
	record,
	open,
} from './sharing.ts';

test('a figure is sent under its own name and address, and the page again after it', async ({ page }) => {
	await given(page, {});
	await page.goto(addressOf(site, chapter));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	const base = publicUrl;
	const cases = [
		{
			tool: page.locator('.stele', { hasNot: page.locator('.single') }).first(),
			url: /#stele-[a-z0-9-]+$/,
			title: /：[−+\d]/,
		},
		{ tool: page.locator('.chart').first(), url: /#[a-z0-9-]+$/, title: /\S/ },
	];
	for (const { tool, url, title } of cases) {
		await tool.getByRole('link', { name: /^分享/ }).click();
		await expect(field(page)).toHaveValue(url);
		const link = await field(page).inputValue();
		expect(link.startsWith(base)).toBe(true);
		await expect(page.locator(new URL(link).hash)).toHaveCount(1);
		await expect(sheet(page).locator('[data-subject]')).toHaveText(title);
		const weibo = new URL((await sheet(page).locator('[data-way="weibo"]').getAttribute('href')) ?? '');
		expect(weibo.searchParams.get('url')).toBe(link);
		await expect(sheet(page).getByRole('img', { name: '本页的二维码' })).toBeHidden();
		await page.keyboard.press('Escape');
		await expect(tool.getByRole('link', { name: /^分享/ })).toBeFocused();
	}
	await page.evaluate(() => scrollTo(0, 0));
	await opener(page).click();
	await expect(field(page)).toHaveValue(base);
	await expect(sheet(page).getByRole('img', { name: '本页的二维码' })).toBeVisible();
});

test('a figure of one number is sent as the number’s own page', SLOW, async ({ page }) => {
	const second = siteOf('second');
	await page.goto(addressOf(second, 'chapters/hours/'));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	const single = page.locator('.stele', { has: page.locator('.single') }).first();
	const [, id = ''] = (await single.getAttribute('id'))?.match(/^stele-(.+)$/) ?? [];
	await single.getByRole('link', { name: /^分享/ }).click();
	await expect(field(page)).toHaveValue(new RegExp(`/stats/${id}/$`));
});

const poster = (page: Page) => sheet(page).getByRole('img', { name: '海报' });
const width = (page: Page) => poster(page).evaluate((image) => (image as HTMLImageElement).naturalWidth);

test('the sheet shows the poster of a chapter, and none of a chart', async ({ page }) => {
	await open(page, charted, small);
	await poster(page).scrollIntoViewIfNeeded();
	await expect.poll(() => width(page)).toBe(1080);
	await expect(poster(page)).toHaveAttribute('src', /cards\/chapter-[^/]+-poster\.[0-9a-f]{8}\.png$/);
	await page.keyboard.press('Escape');
	await page.locator('.chart [data-opens="share"]').first().click();
	await expect(poster(page)).toBeHidden();
});

test('a poster that does not come leaves no broken picture, and is asked for again', async ({ page }) => {
	await page.route('**/cards/*-poster.*.png', (route) => route.abort());
	await open(page, charted, small);
	const figure = page.locator('#panel-share [data-poster]');
	await expect(figure).toBeHidden();
	await page.keyboard.press('Escape');
	await page.unroute('**/cards/*-poster.*.png');
	await page.locator('[data-opens="share"]:visible').first().click();
	await expect.poll(() => width(page)).toBe(1080);
});

test('the sheet of a figure block shows its poster, in either edition', CARDS, async ({ page }) => {
	for (const one of [site, traditional]) {
		await page.goto(addressOf(one, chapter));
		await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
		await page.locator('.stele [data-opens="share"]').first().click();
		const image = page.locator('#panel-share [data-poster] img');
		await expect(image).toHaveAttribute('src', /cards\/stats?-[^/]+-poster\.[0-9a-f]{8}\.png$/);
		await expect(image).toHaveAttribute('src', new RegExp(`^${one.base}cards/`));
		await expect.poll(() => image.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1080);
	}
});

test('charts can be had as files, and a chart’s table is copied with its heads', async ({
	page,
	request,
}) => {
	await page.goto(addressOf(small, charted));
	const first = page.locator('.chart').first();
	await first.locator('summary').click();
	for (const kind of ['SVG', 'PNG']) {
		const link = first.getByRole('link', { name: new RegExp(`^${kind}：`) });
		const answer = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
		expect(answer.headers()['content-type']).toContain(kind.toLowerCase());
	}
	await given(page, {});
	await page.goto(addressOf(site, chapter));
	const chart = page.locator('#manyilv');
	await chart.locator('summary').click();
	await chart.getByRole('button', { name: /^复制表格/ }).click();
	await expect(chart.getByText('已复制')).toBeVisible();
	const [text = ''] = (await record(page)).copied;
	const rows = text.split('\n').map((row) => row.split('\t'));
	const heads = await chart
		.locator('thead th')
		.evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim()));
	expect(rows[0]).toEqual(heads);
	expect(rows.length).toBe(await chart.locator('tr').count());
});

test('a chart’s table that cannot be copied is shown selected', SLOW, async ({ page }) => {
	await given(page, { clipboard: 'absent', command: false });
	await page.goto(addressOf(site, chapter));
	await given(page, {});
	await page.goto(addressOf(site, chapter));
	const chart = page.locator('#manyilv');
	await chart.locator('summary').click();
	await chart.getByRole('button', { name: /^复制表格/ }).click();
	await expect(chart.getByText('已选中，请自己复制')).toBeVisible();
	await expect(chart.locator('table')).toBeVisible();
	expect(await page.evaluate(() => getSelection()?.toString())).toContain('公安系统');
});
