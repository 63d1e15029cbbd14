import { expect, type Page } from './test.ts';
import { addressOf, type Site, siteOf } from './sites.ts';

export const feature = siteOf('feature');
export const chapter = feature.chapters[0];

export const panel = (page: Page) => page.locator('#panel-search');
export const field = (page: Page) => panel(page).getByRole('searchbox', { name: '搜索正文、数据和词条' });
export const results = (page: Page) => panel(page).locator('.search-results a');
export const says = (page: Page, words: string | RegExp) =>
	expect(panel(page).getByRole('status')).toHaveText(words, { useInnerText: true });

/** Words that run into a number, which stands in markup of its own, as the page has them. */
export async function intoNumber(page: Page): Promise<string> {
	const words = await page
		.locator('.prose > p .stat')
		.last()
		.evaluate((stat) => {
			const [before = ''] = stat.previousSibling?.textContent?.match(/\p{Script=Han}{1,6}$/u) ?? [];
			return before + stat.textContent?.match(/^\d+/)?.[0];
		});
	expect(words).toMatch(/^\p{Script=Han}{3,}\d{2,}$/u);
	return words;
}

export async function open(page: Page, site: Site = feature, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.locator('[data-opens="search"]:visible').first().click();
	await expect(field(page)).toBeFocused();
	await page.waitForFunction(() => customElements.get('reader-search') !== undefined);
	await says(page, '');
}
