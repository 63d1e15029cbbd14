import { expect, type Page, quiet, test as base } from './quiet.ts';
import { OWN_CONTEXT } from './test.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { addressOf, type Site, siteOf, SLOW, slowIf, WIDTHS } from './sites.ts';

/** A page that is left may store its place after the test that opened it. */
const test = base.extend(OWN_CONTEXT);

const site = siteOf('feature');
const KEY = memoryKey(site.base);

/** What the page has stored, parsed. */
function stored(page: Page, key = KEY): Promise<{ places: Record<string, Record<string, unknown>> } | null> {
	return page.evaluate((name) => {
		try {
			return JSON.parse(localStorage.getItem(name) ?? 'null');
		} catch {
			return null;
		}
	}, key);
}

const slugOf = (path: string) => path.split('/')[1] ?? '';

/** Scrolls as a hand does. */
async function wheel(page: Page, by: number) {
	const goal = (await page.evaluate(() => scrollY)) + by;
	await page.mouse.move(300, 400);
	await page.mouse.wheel(0, by);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(goal, -1);
}

/** Reads a chapter down to its passage number `index`, a little into it; gives back the passage's id. */
async function readTo(page: Page, feature: Site, path: string, index: number): Promise<string> {
	await page.goto(addressOf(feature, path));
	await page.waitForFunction(() => customElements.get('reader-progress') !== undefined);
	await page.evaluate(() => document.fonts.ready);
	const { id, way } = await page.evaluate((position) => {
		const passage = document.querySelectorAll('.prose > [id]')[position];
		const bars = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
		return { id: passage?.id ?? '', way: (passage?.getBoundingClientRect().top ?? 0) - bars - 20 };
	}, index);
	await wheel(page, way);
	return id;
}

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
			const offer = page.locator('.cover .resume a');
			await expect(offer).toHaveText(/^继续阅读\s*第.章 · \d+%$/, {
				useInnerText: true,
			});
			await expect(offer).toBeInViewport({ ratio: 1 });
			expect(await height()).toBe(before);
			expect(await page.evaluate(() => scrollY)).toBe(0);
			await expect(page.locator(`.gate[data-chapter="${slugOf(path)}"] .mark`)).toHaveText(/读到\d+%/);

			await page.goto(addressOf(site, 'contents/'));
			await page.locator('main .resume a').click();
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
	await expect(page.locator('.cover .resume a')).toHaveText(/^接着读\s*第二章$/, { useInnerText: true });
	await page.locator('.cover .resume a').click();
	await expect(page).toHaveURL(addressOf(site, `chapters/${order[1]}/`));
	await expect(page.locator(`.rail [data-chapter="${order[0]}"].is-read`)).toHaveCount(1);

	// Looking something up in it later does not make it unread.
	await readTo(page, site, `chapters/${order[0]}/`, 3);
	await expect.poll(async () => (await stored(page))?.places[order[0] ?? '']?.['fraction']).toBeLessThan(0.9);
	expect((await stored(page))?.places[order[0] ?? '']?.['done']).toBe(true);
});

test('opening a chapter and going back to its top keep the place', async ({ page }) => {
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
	test(
		`going on where one left, again and again, keeps the place: ${width} px`,
		slowIf(width !== 390),
		async ({ page }) => {
			await page.setViewportSize({ width, height: 844 });
			const path = site.chapters[0] ?? '';
			const id = await readTo(page, site, path, 9);
			await expect.poll(async () => (await stored(page))?.places[slugOf(path)]?.['anchor']).toBe(id);
			for (let round = 0; round < 2; round++) {
				await page.goto(addressOf(site));
				await page.locator('.cover .resume a').click();
				await expect(page).toHaveURL(`${addressOf(site, path)}#${id}`);
				await page.waitForFunction(() => customElements.get('reader-progress') !== undefined);
				await wheel(page, 4);
				await quiet(page);
				expect((await stored(page))?.places[slugOf(path)]?.['anchor']).toBe(id);
			}
		},
	);
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

test('another tab sees the place at once', SLOW, async ({ page, context }) => {
	const cover = await context.newPage();
	await cover.goto(addressOf(site));
	await cover.waitForFunction(() => customElements.get('reader-resume') !== undefined);
	await readTo(page, site, site.chapters[1] ?? '', 5);
	await expect(cover.locator('.cover .resume a')).toBeVisible();
});

test(
	'features below different folders of one host keep apart, and the offer holds below a folder',
	SLOW,
	async ({ page }) => {
		const path = site.chapters[1] ?? '';
		const id = await readTo(page, site, path, 5);
		await expect.poll(() => stored(page, `reader:${site.base}`)).not.toBeNull();
		expect(await stored(page, memoryKey('/'))).toBeNull();
		await page.goto(addressOf(site));
		await page.locator('.cover .resume a').click();
		await expect(page).toHaveURL(`${addressOf(site, path)}#${id}`);
	},
);

const BAD = {
	corrupt: '{"version":1,',
	foreign: '[1,2,"x"]',
	'made by hand':
		'{"version":1,"places":{"x\\"><script>":{"anchor":"\\"><script>","fraction":0.5,"at":1},"gone":{"anchor":"p1","fraction":0.5,"at":1}}}',
};

for (const [what, text] of Object.entries(BAD)) {
	test(`storage that is ${what} offers nothing and breaks nothing`, SLOW, async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.goto(addressOf(site));
		await page.evaluate(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, text]);
		await page.reload();
		await page.waitForFunction(() => customElements.get('reader-resume') !== undefined);
		await expect(page.locator('.cover .resume a')).toBeHidden();
		const path = site.chapters[1] ?? '';
		const id = await readTo(page, site, path, 5);
		await expect.poll(async () => (await stored(page))?.places?.[slugOf(path)]?.['anchor']).toBe(id);
		expect(errors).toEqual([]);
	});
}

test('what a newer edition has stored is left alone', SLOW, async ({ page }) => {
	const newer = '{"version":2,"places":{"x":{"anchor":"p","fraction":0.5,"at":1}}}';
	await page.goto(addressOf(site));
	await page.evaluate(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, newer]);
	await page.reload();
	await page.waitForFunction(() => customElements.get('reader-resume') !== undefined);
	await expect(page.locator('.cover .resume a')).toBeHidden();
	await readTo(page, site, site.chapters[1] ?? '', 5);
	await quiet(page);
	expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(newer);
});

for (const [what, block] of Object.entries({
	blocked: () => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	},
	full: () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
})) {
	test(`storage that is ${what}: reading goes on, nothing is offered`, SLOW, async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.addInitScript(block);
		await readTo(page, site, site.chapters[1] ?? '', 5);
		await quiet(page);
		await expect
			.poll(() => page.locator('.merlons').evaluate((bar) => Number(bar.style.getPropertyValue('--read'))))
			.toBeGreaterThan(0);
		await page.goto(addressOf(site));
		await page.waitForFunction(() => customElements.get('reader-resume') !== undefined);
		await expect(page.locator('.cover .resume a')).toBeHidden();
		expect(errors).toEqual([]);
	});
}
