import { expect, test } from './look.ts';
import { overhang } from './overhang.ts';
import { addressOf, everyPage } from './sites.ts';

const WIDTHS = [320, 390, 768, 1280];

for (const { site, path, title } of everyPage('plain', 'second')) {
	test(`nothing scrolls sideways: ${title}`, async ({ look: page }) => {
		await page.goto(addressOf(site, path));
		await page.evaluate(() =>
			document.querySelectorAll('details').forEach((details) => (details.open = true)),
		);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 800 });
			expect.soft(await page.evaluate(overhang), `${width} px`).toEqual([]);
		}
	});
}
