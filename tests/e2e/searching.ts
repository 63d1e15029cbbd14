import { expect, type Page } from './test.ts';
import { addressOf, type Site, siteOf } from './sites.ts';

export const feature = siteOf('feature');
export const chapter = feature.chapters[0];

export const panel = (page: Page) => page.locator('#panel-search');
export const field = (page: Page) => panel(page).getByRole('searchbox', { name: '搜索正文、数据和词条' });
export const results = (page: Page) => panel(page).locator('.search-results a');
export const says = (page: Page, words: string | RegExp) =>
	expect(panel(page).getByRole('status')).toHaveText(words, { useInnerText: true });

export async function open(page: Page, site: Site = feature, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.locator('[data-opens="search"]:visible').first().click();
	await expect(field(page)).toBeFocused();
	await page.waitForFunction(() => customElements.get('reader-search') !== undefined);
	await says(page, '');
}
