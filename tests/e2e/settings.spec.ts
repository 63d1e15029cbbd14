import { expect, type Page, quiet, test } from './quiet.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, siteOf, SLOW, slowIf, THOROUGH, WIDTHS } from './sites.ts';

const site = siteOf('feature');
const chapter = site.chapters[0] ?? '';
const KEY = memoryKey(site.base);

const opener = (page: Page) => page.locator('[data-opens="settings"]:visible').first();
const panel = (page: Page) => page.getByRole('dialog', { name: '设置' });

async function open(page: Page, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => customElements.get('reader-bar') !== undefined);
	await opener(page).click();
	await expect(panel(page).getByRole('radio', { checked: true })).toHaveCount(4);
}

const choose = (page: Page, group: string, name: string) =>
	panel(page).getByRole('group', { name: group }).getByRole('radio', { name }).check({ force: true });

/** What the text looks like: size and spacing in pixels, face and ground. */
function look(page: Page) {
	return page.evaluate(() => {
		const text = getComputedStyle(document.querySelector('.prose > p') ?? document.body);
		return {
			size: parseFloat(text.fontSize),
			leading: parseFloat(text.lineHeight) / parseFloat(text.fontSize),
			face: text.fontFamily.split(',')[0]?.replace(/"/g, ''),
			paper: getComputedStyle(document.documentElement).backgroundColor,
		};
	});
}

for (const { width, details } of WIDTHS) {
	test.describe(`${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('each setting shows at once, stays on the next page, and all go with one tap', async ({ page }) => {
			await open(page);
			const before = await look(page);
			await choose(page, '主题', '护眼');
			await choose(page, '字号', '最大');
			await choose(page, '字体', '黑体');
			await choose(page, '行距', '宽松');
			const after = await look(page);
			expect(after.paper).toBe('rgb(245, 237, 220)');
			expect(after.size).toBeCloseTo(before.size * 1.3, 1);
			expect(after.leading).toBeCloseTo(2, 2);
			expect(after.face).toBe('Feature Text Sans');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

			await open(page, site.chapters[1]);
			expect(await look(page)).toEqual(after);
			await panel(page).getByRole('button', { name: '恢复默认' }).click();
			expect(await look(page)).toEqual(before);
			await page.reload();
			expect(await look(page)).toEqual(before);
		});

		test('by keyboard alone: arrows choose, Escape closes, the focus comes back', async ({ page }) => {
			await page.goto(addressOf(site, chapter));
			await page.waitForFunction(() => customElements.get('reader-bar') !== undefined);
			await opener(page).focus();
			await page.keyboard.press('Enter');
			await expect(panel(page).getByRole('radio', { checked: true })).toHaveCount(4);
			await panel(page).getByRole('radio', { name: '自动' }).focus();
			for (const theme of ['light', 'sepia', 'dark']) {
				await page.keyboard.press('ArrowRight');
				await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			}
			await page.keyboard.press('Escape');
			await expect(panel(page)).toBeHidden();
			await expect(opener(page)).toBeFocused();
		});
	});
}

test('what was chosen is there before the first paint', async ({ page }) => {
	await page.addInitScript(
		([key, text]) => {
			localStorage.setItem(key ?? '', text ?? '');
			new MutationObserver((_, observer) => {
				if (!document.body) return;
				observer.disconnect();
				const seen = { ...document.documentElement.dataset };
				(window as unknown as { seen: DOMStringMap }).seen = seen;
			}).observe(document, { childList: true, subtree: true });
		},
		[KEY, JSON.stringify({ version: 1, settings: { theme: 'dark', size: 4 }, places: {} })],
	);
	await page.goto(addressOf(site, chapter));
	const seen = await page.evaluate(() => (window as unknown as { seen: DOMStringMap }).seen);
	expect(seen).toEqual({ theme: 'dark', size: '4' });
});

for (const { width, details } of WIDTHS) {
	test(`what one reads stays in its place when the size changes: ${width} px`, details, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		await open(page);
		await page.keyboard.press('Escape');
		// The step back that closing takes brings the page to where it was opened, a moment later.
		await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.5));
		await quiet(page);
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
		const top = () =>
			page.evaluate(() => {
				const read = document.querySelectorAll('.prose > [id]');
				const id = (window as unknown as { read?: string }).read;
				const here = id
					? document.getElementById(id)
					: [...read].find((one) => one.getBoundingClientRect().bottom > 0);
				(window as unknown as { read?: string }).read = here?.id ?? '';
				return here?.getBoundingClientRect().top ?? NaN;
			});
		const before = await top();
		await page.evaluate(() => document.querySelector<HTMLElement>('[data-opens="settings"]')?.click());
		await choose(page, '字号', '最大');
		expect(Math.abs((await top()) - before)).toBeLessThan(30);
		await choose(page, '字号', '最小');
		expect(Math.abs((await top()) - before)).toBeLessThan(30);
	});
}

test('another tab follows', SLOW, async ({ page, context }) => {
	const other = await context.newPage();
	await other.goto(addressOf(site));
	await other.waitForFunction(() => customElements.get('reader-bar') !== undefined);
	await open(page);
	await choose(page, '主题', '深色');
	await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the second face is fetched once it is chosen, not before', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await open(page);
	await page.waitForLoadState('networkidle');
	expect(fetched.filter((url) => url.includes('text-sans'))).toEqual([]);
	await choose(page, '字体', '黑体');
	await expect.poll(() => fetched.filter((url) => url.includes('text-sans')).length).toBe(1);
});

test('the browser’s own bars take the colour of the theme, and give it back', SLOW, async ({ page }) => {
	await open(page);
	const colours = () =>
		page
			.locator('meta[name="theme-color"]')
			.evaluateAll((all) => all.map((bar) => (bar as HTMLMetaElement).content));
	const before = await colours();
	await choose(page, '主题', '护眼');
	expect(await colours()).toEqual(['rgb(245, 237, 220)', 'rgb(245, 237, 220)']);
	await choose(page, '主题', '自动');
	expect(await colours()).toEqual(before);
});

test('a page in a dark or sepia theme prints on white', SLOW, async ({ page }) => {
	for (const theme of ['深色', '护眼']) {
		await open(page);
		await choose(page, '主题', theme);
		await page.emulateMedia({ media: 'print' });
		expect((await look(page)).paper).toBe('rgba(0, 0, 0, 0)');
		await page.emulateMedia({ media: 'screen' });
	}
});

for (const theme of ['light', 'sepia', 'dark'] as const) {
	const details = slowIf(THOROUGH || theme !== 'sepia');
	test(`no accessibility fault in the theme ${theme}`, details, async ({ page }) => {
		await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark', reducedMotion: 'reduce' });
		await page.addInitScript(
			([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
			[KEY, JSON.stringify({ version: 1, settings: { theme }, places: {} })],
		);
		// Light and dark have the colours that the sweep looks at.
		const paths = theme === 'sepia' && THOROUGH ? ['', 'stats/', chapter] : [chapter];
		for (const path of paths) {
			await page.goto(addressOf(site, path));
			expect.soft(await faults(page), path).toEqual([]);
		}
		await opener(page).click();
		await expect(panel(page)).toBeVisible();
		expect(await faults(page, { part: '#panel-settings' })).toEqual([]);
	});
}

test(
	'under the system’s own colours steles and seals have an outline, and the panel says so',
	SLOW,
	async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await open(page);
		await expect(panel(page).locator('.settings-forced')).toBeVisible();
		for (const selector of ['.stele', '.seal']) {
			const { style, width } = await page
				.locator(`main ${selector}`)
				.first()
				.evaluate((element) => {
					const { outlineStyle, outlineWidth } = getComputedStyle(element);
					return { style: outlineStyle, width: outlineWidth };
				});
			expect([style, width], selector).toEqual(['solid', '1px']);
		}
	},
);

for (const theme of ['auto', 'sepia']) {
	test(`more contrast makes quiet words stronger: ${theme}`, SLOW, async ({ page }) => {
		await page.addInitScript(
			([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
			[KEY, JSON.stringify({ version: 1, settings: { theme }, places: {} })],
		);
		await page.goto(addressOf(site, chapter));
		const colour = () => page.locator('.site-footer').evaluate((foot) => getComputedStyle(foot).color);
		const before = await colour();
		await page.emulateMedia({ contrast: 'more' });
		expect(await colour()).not.toBe(before);
	});
}

test(
	'a panel whose script does not come says so and offers to load the page again',
	SLOW,
	async ({ page }) => {
		await page.route('**/reader-settings*.js', (route) => route.abort());
		await page.goto(addressOf(site, chapter));
		await page.waitForFunction(() => customElements.get('reader-bar') !== undefined);
		await opener(page).click();
		await expect(panel(page).getByText('没有载入')).toBeVisible();
		await page.unroute('**/reader-settings*.js');
		await panel(page).getByRole('button', { name: '重新载入本页' }).click();
		await opener(page).click();
		await expect(panel(page).getByRole('radio', { checked: true })).toHaveCount(4);
	},
);

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
	test(
		`where storage is ${what}, settings hold for this page and the panel says so`,
		SLOW,
		async ({ page }) => {
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			await page.addInitScript(block);
			await open(page);
			await expect(panel(page).locator('[data-unkept]')).toBeHidden();
			await choose(page, '主题', '深色');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await expect(panel(page).locator('[data-unkept]')).toBeVisible();
			expect(errors).toEqual([]);
		},
	);
}

for (const [what, text] of Object.entries({
	corrupt: '{"version":1,',
	'a list': '[1]',
	'of a future version': '{"version":2,"settings":{"theme":"dark"}}',
	'of foreign values': '{"version":1,"settings":{"theme":"pink","size":99,"face":["sans"],"leading":{}}}',
	'without settings': '{"version":1}',
})) {
	test(
		`storage that is ${what} leaves the page as designed`,
		slowIf(what !== 'corrupt'),
		async ({ page }) => {
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			await page.addInitScript(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, text]);
			await open(page);
			expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({});
			await choose(page, '字号', '较大');
			await expect(page.locator('html')).toHaveAttribute('data-size', '4');
			expect(errors).toEqual([]);
		},
	);
}
