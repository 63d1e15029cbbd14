import { expect, test } from './test.ts';
import { addressOf, siteOf, slowIf } from './sites.ts';

test.use({ javaScriptEnabled: false });

const sites = (['feature', 'second'] as const).map(siteOf);

for (const site of sites) {
	test(
		`without JavaScript the whole text is there, from the cover to the last chapter and to the data: ${site.title}`,
		slowIf(site.name !== 'feature'),
		async ({ page }) => {
			// Large, and needed by few of those that load this file.
			const { readContent } = await import('../../src/build/content/read.ts');
			const chapters = readContent(site.content).source?.chapters ?? [];
			expect(chapters.length).toBeGreaterThan(0);
			await page.goto(addressOf(site));
			await page.locator('.gates .gate-way').first().click();
			for (const [index, { slug, passages }] of chapters.entries()) {
				if (index > 0) await page.locator('a[rel="next"]').click();
				await expect(page).toHaveURL(addressOf(site, `chapters/${slug}/`));
				const shown = await page.locator('main').innerText();
				// A marked-up number stands as U+0000 in the manuscript.
				const parts = passages.flatMap(({ text }) => text.split('\0')).filter((text) => text.trim() !== '');
				expect(
					parts.filter((text) => !shown.includes(text)),
					slug,
				).toEqual([]);
			}
			await page.locator('.site-header a[href$="/stats/"]').click();
			await expect(page.locator('.ledger-row').first()).toBeVisible();
			await page.locator('.ledger-row').getByText('看正文').first().click();
			await expect(page.locator(':target')).toBeVisible();
		},
	);

	test(
		`without JavaScript a chart's table opens: ${site.title}`,
		slowIf(site.name !== 'feature'),
		async ({ page }) => {
			await page.goto(addressOf(site, site.chapters[0]));
			const details = page.locator('.chart details').first();
			await expect(details.locator('table')).toBeHidden();
			await details.locator('summary').click();
			await expect(details.locator('table')).toBeVisible();
		},
	);
}
