import { expect, test } from './test.ts';
import { moving } from '../sweep/probes/stillness.ts';
import { addressOf, siteOf, slowIf } from './sites.ts';

for (const site of [siteOf('feature'), siteOf('second')]) {
	const details = slowIf(site.name !== 'feature');
	test(
		`something moves for readers who do not ask for stillness: ${site.title}`,
		details,
		async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'no-preference' });
			await page.goto(addressOf(site));
			expect(await page.evaluate(moving)).not.toEqual([]);
			await page.emulateMedia({ reducedMotion: 'reduce' });
			expect(await page.evaluate(moving)).toEqual([]);
		},
	);
}
