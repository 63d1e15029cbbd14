import { expect, type Page, quiet, test } from './quiet.ts';
import { shareLinks } from '../../src/reader/share/ways.ts';
import { overhang } from '../sweep/overhang.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, siteOf, SLOW, slowIf, traditionalOf, WIDTHS } from './sites.ts';

/** Has a public address; `plain` is a preview. */
const site = siteOf('feature');
const traditional = traditionalOf('feature');
const chapter = site.chapters.find((path) => path.includes('chuangjian')) ?? '';
const publicUrl = new URL(site.base + chapter, site.site).href;

const sheet = (page: Page) => page.getByRole('dialog', { name: '分享' });
const field = (page: Page) => sheet(page).getByRole('textbox', { name: '链接' });
const state = (page: Page) => sheet(page).locator('[role="status"]');
const opener = (page: Page) => page.locator(':is(.site-header, .bar) [data-opens="share"]:visible');

type Given = {
	share?: 'works' | 'aborts' | 'fails' | 'absent';
	clipboard?: 'works' | 'denied' | 'absent';
	command?: boolean;
};

type Record = { shared: object[]; copied: string[] };

/** What browsers have or lack, and what the page did with it. */
async function given(page: Page, { share = 'absent', clipboard = 'works', command = true }: Given) {
	await page.addInitScript(
		({ share, clipboard, command }) => {
			const record: Record = { shared: [], copied: [] };
			Object.assign(window, { record });
			const send = async (data: object) => {
				record.shared.push(data);
				if (share === 'aborts') throw new DOMException('', 'AbortError');
				if (share === 'fails') throw new DOMException('', 'NotAllowedError');
			};
			Object.defineProperty(navigator, 'share', { value: share === 'absent' ? undefined : send });
			const writeText = async (text: string) => {
				if (clipboard === 'denied') throw new DOMException('', 'NotAllowedError');
				record.copied.push(text);
			};
			Object.defineProperty(navigator, 'clipboard', {
				value: clipboard === 'absent' ? undefined : { writeText },
			});
			document.execCommand = () => {
				const { activeElement } = document;
				if (command && activeElement instanceof HTMLTextAreaElement) record.copied.push(activeElement.value);
				return command;
			};
		},
		{ share, clipboard, command },
	);
}

const record = (page: Page) => page.evaluate(() => (window as unknown as { record: Record }).record);

async function open(page: Page, path = chapter, feature = site) {
	await page.goto(addressOf(feature, path));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	await opener(page).click();
	await page.waitForFunction(() => customElements.get('reader-share') !== undefined);
	await expect(sheet(page)).toBeVisible();
}

for (const { width, details } of WIDTHS) {
	test.describe(`${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('the link is copied, and that is said', async ({ page }) => {
			await given(page, {});
			await open(page);
			await expect(sheet(page).getByRole('button', { name: '发给别人' })).toBeHidden();
			await expect(state(page)).toHaveText(/^\s*$/, { useInnerText: true });
			await sheet(page).getByRole('button', { name: '复制链接' }).click();
			await expect(state(page).getByText('链接已复制')).toBeVisible();
			expect((await record(page)).copied).toEqual([publicUrl]);
		});

		test('opened by keyboard, closed by Escape, the focus comes back', async ({ page }) => {
			await page.goto(addressOf(site, chapter));
			await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
			await opener(page).focus();
			await page.keyboard.press('Enter');
			await expect(sheet(page).locator(':focus')).toHaveCount(1);
			await expect(sheet(page).getByRole('button', { name: '复制链接' })).toBeVisible();
			const stops: string[] = [];
			for (let step = 0; step < 8; step++) {
				stops.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
				await page.keyboard.press('Tab');
			}
			for (const name of ['复制链接', '微博', 'QQ', 'X', '邮件']) expect(stops).toContain(name);
			await page.keyboard.press('Escape');
			await expect(sheet(page)).toBeHidden();
			await expect(opener(page)).toBeFocused();
		});

		for (const colorScheme of ['light', 'dark'] as const) {
			test(
				`the system’s own sheet gets title and address, and no text; no accessibility fault: ${colorScheme}`,
				slowIf(colorScheme === 'dark'),
				async ({ page }) => {
					await given(page, { share: 'works' });
					await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
					await open(page);
					await sheet(page).getByRole('button', { name: '发给别人' }).click();
					const { shared, copied } = await record(page);
					expect(shared).toEqual([{ title: await page.title(), url: publicUrl }]);
					expect(copied).toEqual([]);
					await sheet(page).getByRole('button', { name: '复制链接' }).click();
					expect(await faults(page, { part: '#panel-share' })).toEqual([]);
					const small = await sheet(page)
						.locator('a:visible, button:visible, input:visible')
						.evaluateAll((all) =>
							all.filter((one) => {
								const { width, height } = one.getBoundingClientRect();
								return Math.min(width, height) < 43.9;
							}),
						);
					expect(small).toEqual([]);
				},
			);
		}
	});
}

test('a reader who thinks better of it sees no message', SLOW, async ({ page }) => {
	await given(page, { share: 'aborts' });
	await open(page);
	await sheet(page).getByRole('button', { name: '发给别人' }).click();
	await quiet(page);
	expect((await record(page)).copied).toEqual([]);
	await expect(state(page).locator('span:visible')).toHaveCount(0);
});

test('where the system’s sheet fails the link is copied', SLOW, async ({ page }) => {
	await given(page, { share: 'fails' });
	await open(page);
	await sheet(page).getByRole('button', { name: '发给别人' }).click();
	await expect(state(page).getByText('链接已复制')).toBeVisible();
	expect((await record(page)).copied).toEqual([publicUrl]);
});

for (const clipboard of ['denied', 'absent'] as const) {
	test(`clipboard ${clipboard}: the old command copies, and the focus stays`, SLOW, async ({ page }) => {
		await given(page, { clipboard });
		await open(page);
		const copy = sheet(page).getByRole('button', { name: '复制链接' });
		await copy.click();
		await expect(state(page).getByText('链接已复制')).toBeVisible();
		expect((await record(page)).copied).toEqual([publicUrl]);
		await expect(copy).toBeFocused();
	});

	test(
		`clipboard ${clipboard}, no command: the link stands selected in its field, and that is said`,
		SLOW,
		async ({ page }) => {
			await given(page, { clipboard, command: false });
			await open(page);
			await sheet(page).getByRole('button', { name: '复制链接' }).click();
			await expect(state(page).getByText('没有复制成')).toBeVisible();
			await expect(field(page)).toBeFocused();
			await expect(field(page)).toHaveValue(publicUrl);
			const selected = await field(page).evaluate((input) => {
				const { selectionStart, selectionEnd, value } = input as HTMLInputElement;
				return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
			});
			expect(selected).toBe(publicUrl);
		},
	);
}

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
	await open(page);
	const title = await page.title();
	const summary = await page.locator('meta[name="description"]').getAttribute('content');
	const picture = await page.locator('meta[property="og:image"]').first().getAttribute('content');
	const links = shareLinks({ url: publicUrl, title, summary: summary ?? '', picture: picture ?? '' });
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

test('a figure is sent under its own name and address, and the page again after it', async ({ page }) => {
	await given(page, {});
	await page.goto(addressOf(site, chapter));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	const base = publicUrl;
	const cases = [
		{ tool: page.locator('.stele').first(), url: /#stele-[a-z0-9-]+$/, title: /：[−+\d]/ },
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

test('the sheet shows the poster of what is sent', async ({ page }) => {
	await open(page);
	const poster = sheet(page).getByRole('img', { name: '海报' });
	const width = () => poster.evaluate((image) => (image as HTMLImageElement).naturalWidth);
	await poster.scrollIntoViewIfNeeded();
	await expect.poll(width).toBe(1080);
	await expect(poster).toHaveAttribute('src', /cards\/chapter-[^/]+-poster\.[0-9a-f]{8}\.png$/);
	await page.keyboard.press('Escape');
	await page.locator('.stele [data-opens="share"]').first().click();
	await expect(poster).toHaveAttribute('src', /cards\/stats?-[^/]+-poster\.[0-9a-f]{8}\.png$/);
	await expect.poll(width).toBe(1080);
	await page.keyboard.press('Escape');
	await page.locator('.chart [data-opens="share"]').first().click();
	await expect(poster).toBeHidden();
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

test('charts can be had as files, and a chart’s table is copied with its heads', async ({
	page,
	request,
}) => {
	await given(page, {});
	await page.goto(addressOf(site, chapter));
	for (const kind of ['SVG', 'PNG']) {
		const link = page
			.locator('.chart')
			.first()
			.getByRole('link', { name: new RegExp(`^${kind}：`) });
		const answer = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
		expect(answer.headers()['content-type']).toContain(kind.toLowerCase());
	}
	const chart = page.locator('#manyilv');
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
	const chart = page.locator('#manyilv');
	await chart.getByRole('button', { name: /^复制表格/ }).click();
	await expect(chart.getByText('已选中，请自己复制')).toBeVisible();
	await expect(chart.locator('table')).toBeVisible();
	expect(await page.evaluate(() => getSelection()?.toString())).toContain('公安系统');
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
	const poster = await own.locator('[data-poster] img').getAttribute('src');
	expect(poster).toContain(`${traditional.base}cards/`);
	const code = await own.locator('[data-code] img').getAttribute('src');
	expect(code).toBe(`${traditional.base}codes/${chapter.replace(/\/$/, '')}.svg`);
});
