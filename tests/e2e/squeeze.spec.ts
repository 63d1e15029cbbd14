import { expect, test } from '@playwright/test';
import { addressOf, siteOf } from './sites.ts';

/** Pairs of full-width marks that stand together in one and a half em (CLREQ 3.1.6.1). */
const PAIRS = ['。”', '”，', '？”', '」，', '》，', '》、', '）、', '”。', '：“'];

for (const site of [siteOf('plain'), siteOf('second')]) {
	test(`neighbouring marks are squeezed by our font: ${site.title}`, async ({ page }) => {
		await page.goto(addressOf(site, site.chapters[0]));
		const widths = await page.evaluate(async (pairs) => {
			await document.fonts.ready;
			const article = document.querySelector('article');
			const text = article?.textContent ?? '';
			const han = /\p{Script=Han}/u.exec(text)?.[0] ?? '';
			const probe = article?.appendChild(document.createElement('span'));
			if (!probe) return {};
			Object.assign(probe.style, { position: 'absolute', whiteSpace: 'nowrap', fontSize: '100px' });
			const measured = pairs
				.filter((pair) => [...pair].every((mark) => text.includes(mark)))
				.map((pair) => {
					probe.textContent = han + pair + han;
					return [pair, Math.round(probe.getBoundingClientRect().width)];
				});
			probe.remove();
			return Object.fromEntries(measured) as Record<string, number>;
		}, PAIRS);
		expect(Object.keys(widths).length, 'pairs to measure').toBeGreaterThan(0);
		expect(widths).toEqual(Object.fromEntries(Object.keys(widths).map((pair) => [pair, 350])));
	});
}
