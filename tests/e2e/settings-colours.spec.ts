import { expect, test } from './quiet.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, SLOW, slowIf, THOROUGH } from './sites.ts';
import { site, chapter, KEY, opener, panel, open, choose, look } from './setting.ts';

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
		// Light and dark have the colours that the sweep looks at; for every change the panel stands for a page.
		const paths = theme === 'sepia' && THOROUGH ? ['', 'stats/', chapter] : THOROUGH ? [chapter] : [];
		for (const path of paths) {
			await page.goto(addressOf(site, path));
			expect.soft(await faults(page), path).toEqual([]);
		}
		await page.goto(addressOf(site, chapter));
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
