import { expect, test } from '@playwright/test';
import { overhang } from './overhang.ts';
import { addressOf, siteOf } from './sites.ts';

/** A4 less margins of 15 mm, in CSS pixels. */
const PAPER = { width: 680, height: 1000 };

for (const site of [siteOf('plain'), siteOf('second')]) {
	test(`a printed page is whole and nothing sticks out: ${site.title}`, async ({ page }) => {
		await page.setViewportSize(PAPER);
		for (const path of site.pages) {
			await page.emulateMedia({ media: 'screen' });
			await page.goto(addressOf(site, path));
			const paragraphs = page.locator('main p:visible');
			const onScreen = await paragraphs.count();
			await page.emulateMedia({ media: 'print' });
			expect.soft(await page.evaluate(overhang), path).toEqual([]);
			expect.soft(await paragraphs.count(), `paragraphs on paper, ${path}`).toBeGreaterThanOrEqual(onScreen);
		}
		expect((await page.pdf()).length).toBeGreaterThan(1000);
	});
}
