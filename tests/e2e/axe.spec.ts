import { expect, test } from './look.ts';
import { faults } from './faults.ts';
import { addressOf, everyPage } from './sites.ts';

const NARROW = 390;
const WIDE = 1280;

/** Both widths and both themes once each. */
const VIEWS = [
	['light', NARROW],
	['dark', WIDE],
] as const;

for (const { site, path, title } of everyPage('plain', 'second')) {
	test(`no accessibility fault in both themes, narrow and wide: ${title}`, async ({ look: page }) => {
		await page.goto(addressOf(site, path));
		await page.evaluate(() =>
			document.querySelectorAll('details').forEach((details) => (details.open = true)),
		);
		for (const [colorScheme, width] of VIEWS) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 900 });
			expect.soft(await faults(page), `${colorScheme}, ${width} px`).toEqual([]);
		}
	});
}
