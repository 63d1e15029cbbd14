import { expect, test } from '@playwright/test';
import { moving } from '../sweep/probes/stillness.ts';
import { addressOf, siteOf } from './sites.ts';

for (const site of [siteOf('feature'), siteOf('second')]) {
	test(`something moves for readers who do not ask for stillness: ${site.title}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		await page.goto(addressOf(site));
		expect(await page.evaluate(moving)).not.toEqual([]);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await page.evaluate(moving)).toEqual([]);
	});
}
