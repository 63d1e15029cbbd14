import { expect, quiet } from './quiet.ts';
import { addressOf, SLOW, WIDTHS } from './sites.ts';
import { test, site, stored, slugOf, wheel, readTo } from './resuming.ts';

for (const { width, details } of WIDTHS) {
	test.describe(`${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('the cover and the contents offer the paragraph where one left, and nothing moves for it', async ({
			page,
		}) => {
			await page.goto(addressOf(site));
			await page.waitForLoadState('networkidle');
			const height = () => page.evaluate(() => document.documentElement.scrollHeight);
			const before = await height();
			const path = site.chapters[2] ?? '';
			const id = await readTo(page, site, path, 6);
			await expect.poll(() => stored(page)).not.toBeNull();
			const place = (await stored(page))?.places[slugOf(path)];
			expect(place).toMatchObject({ anchor: id, done: false });

			await page.goto(addressOf(site));
			const offer = page.locator('.cover .resume a:last-child');
			await expect(offer).toHaveText(/^继续阅读\s*第.章 · \d+%$/, {
				useInnerText: true,
			});
			await expect(offer).toBeInViewport({ ratio: 1 });
			expect(await height()).toBe(before);
			expect(await page.evaluate(() => scrollY)).toBe(0);
			await expect(page.locator(`.gate[data-chapter="${slugOf(path)}"] .mark`)).toHaveText(/读到\d+%/);

			await page.goto(addressOf(site, 'contents/'));
			await page.locator('main .resume a:last-child').click();
			await expect(page).toHaveURL(`${addressOf(site, path)}#${id}`);
			await expect(page.locator(`#${id}`)).toBeInViewport();
		});
	});
}

test('a chapter read to its end is marked, and the next one is offered', async ({ page }) => {
	await page.goto(addressOf(site));
	const order = await page
		.locator('.gate')
		.evaluateAll((all) => all.map((gate) => (gate as HTMLElement).dataset['chapter']));
	expect(order).toHaveLength(site.chapters.length);
	await page.goto(addressOf(site, `chapters/${order[0]}/`));
	await page.waitForFunction(() => customElements.get('reader-progress') !== undefined);
	await page.keyboard.press('End');
	await expect.poll(async () => (await stored(page))?.places[order[0] ?? '']?.['done']).toBe(true);
	await page.goto(addressOf(site));
	await expect(page.locator('.gate').first().locator('.mark')).toHaveText(/已读/);
	await expect(page.locator('.cover .resume a:last-child')).toHaveText(/^接着读\s*第二章$/, {
		useInnerText: true,
	});
	await page.locator('.cover .resume a:last-child').click();
	await expect(page).toHaveURL(addressOf(site, `chapters/${order[1]}/`));
	await expect(page.locator(`.rail [data-chapter="${order[0]}"].is-read`)).toHaveCount(1);

	// Looking something up in it later does not make it unread.
	await readTo(page, site, `chapters/${order[0]}/`, 3);
	await expect.poll(async () => (await stored(page))?.places[order[0] ?? '']?.['fraction']).toBeLessThan(0.9);
	expect((await stored(page))?.places[order[0] ?? '']?.['done']).toBe(true);
});

test('opening a chapter and going back to its top keep the place', SLOW, async ({ page }) => {
	const path = site.chapters[1] ?? '';
	await page.goto(addressOf(site, path));
	await quiet(page);
	expect(await stored(page)).toBeNull();
	const id = await readTo(page, site, path, 5);
	await expect.poll(async () => (await stored(page))?.places[slugOf(path)]?.['anchor']).toBe(id);
	await page.keyboard.press('Home');
	await quiet(page);
	expect((await stored(page))?.places[slugOf(path)]?.['anchor']).toBe(id);
});

for (const width of [390, 1280] as const) {
	test(`going on where one left, again and again, keeps the place: ${width} px`, SLOW, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		const path = site.chapters[0] ?? '';
		const id = await readTo(page, site, path, 9);
		await expect.poll(async () => (await stored(page))?.places[slugOf(path)]?.['anchor']).toBe(id);
		for (let round = 0; round < 2; round++) {
			await page.goto(addressOf(site));
			await page.locator('.cover .resume a:last-child').click();
			await expect(page).toHaveURL(`${addressOf(site, path)}#${id}`);
			await page.waitForFunction(() => customElements.get('reader-progress') !== undefined);
			await wheel(page, 4);
			await quiet(page);
			expect((await stored(page))?.places[slugOf(path)]?.['anchor']).toBe(id);
		}
	});
}

test('who is led to a passage by a link has not yet read to it', SLOW, async ({ page }) => {
	const path = site.chapters[1] ?? '';
	await page.goto(addressOf(site, path));
	const term = await page.locator('.note').first().getAttribute('id');
	await page.goto(addressOf(site, `${path}#${term}`));
	await quiet(page);
	await page.locator('.rail-sections a').last().click();
	await quiet(page);
	expect(await stored(page)).toBeNull();
});

test('a chapter opened at its top offers where one left it, and not where it was read to its end', async ({
	page,
}) => {
	const path = site.chapters[1] ?? '';
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => customElements.get('reader-left') !== undefined);
	await expect(page.locator('reader-left')).toBeHidden();
	const id = await readTo(page, site, path, 6);
	await expect.poll(async () => (await stored(page))?.places[slugOf(path)]?.['anchor']).toBe(id);
	await page.goto(addressOf(site));
	await page.goto(addressOf(site, path));
	await expect(page.locator('reader-left a')).toHaveText('接着上次读');
	await page.locator('reader-left a').click();
	await expect(page).toHaveURL(`${addressOf(site, path)}#${id}`);
	await expect(page.locator(`#${id}`)).toBeInViewport();
	await page.keyboard.press('End');
	await expect.poll(async () => (await stored(page))?.places[slugOf(path)]?.['done']).toBe(true);
	await page.goto(addressOf(site));
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => customElements.get('reader-left') !== undefined);
	await expect(page.locator('reader-left')).toBeHidden();
});

test('another tab sees the place at once', SLOW, async ({ page, context }) => {
	const cover = await context.newPage();
	await cover.goto(addressOf(site));
	await cover.waitForFunction(() => customElements.get('reader-resume') !== undefined);
	await readTo(page, site, site.chapters[1] ?? '', 5);
	await expect(cover.locator('.cover .resume a:last-child')).toBeVisible();
});
