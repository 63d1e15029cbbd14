import { expect, test } from '@playwright/test';
import { addressOf, siteOf } from './sites.ts';

/** Runs in the page: what moves. */
const moving = () =>
	document.getAnimations().map((animation) => {
		const target = (animation.effect as KeyframeEffect | null)?.target;
		return `${target?.tagName} .${target?.getAttribute('class')}`;
	});

for (const site of [siteOf('feature'), siteOf('second')]) {
	test(`everything stands still for readers who ask for it: ${site.title}`, async ({ page }) => {
		let moved = 0;
		for (const path of site.pages) {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto(addressOf(site, path));
			expect.soft(await page.evaluate(moving), path).toEqual([]);
			await page.emulateMedia({ reducedMotion: 'no-preference' });
			moved += (await page.evaluate(moving)).length;
		}
		expect(moved, 'something moves for the others').toBeGreaterThan(0);
	});
}
