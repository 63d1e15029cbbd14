import { expect, test } from '@playwright/test';
import { overhang } from './overhang.ts';
import { addressOf, everyPage } from './sites.ts';

const WIDTHS = [320, 390, 768, 1280];

for (const { site, path, title } of everyPage('plain', 'second')) {
	test(`nothing scrolls sideways: ${title}`, async ({ page }) => {
		await page.goto(addressOf(site, path));
		for (const open of [false, true]) {
			await page.evaluate((state) => document.querySelectorAll('details').forEach((details) => (details.open = state)), open);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 800 });
				expect.soft(await page.evaluate(overhang), `${width} px, tables ${open ? 'open' : 'closed'}`).toEqual([]);
			}
		}
	});
}
