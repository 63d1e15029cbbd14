import { expect, type Page } from './quiet.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { addressOf, siteOf } from './sites.ts';

export const site = siteOf('feature');
export const chapter = site.chapters[0] ?? '';
export const KEY = memoryKey(site.base);

export const opener = (page: Page) => page.locator('[data-opens="settings"]:visible').first();
export const panel = (page: Page) => page.getByRole('dialog', { name: '设置' });

export async function open(page: Page, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => customElements.get('reader-bar') !== undefined);
	await opener(page).click();
	await expect(panel(page).getByRole('radio', { checked: true })).toHaveCount(4);
}

export const choose = (page: Page, group: string, name: string) =>
	panel(page).getByRole('group', { name: group }).getByRole('radio', { name }).check({ force: true });

/** What the text looks like: size and spacing in pixels, face and ground. */
export function look(page: Page) {
	return page.evaluate(() => {
		const text = getComputedStyle(document.querySelector('.prose > p') ?? document.body);
		return {
			size: parseFloat(text.fontSize),
			leading: parseFloat(text.lineHeight) / parseFloat(text.fontSize),
			face: text.fontFamily.split(',')[0]?.replace(/"/g, ''),
			paper: getComputedStyle(document.documentElement).backgroundColor,
		};
	});
}
