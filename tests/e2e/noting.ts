import { expect, type Page } from './test.ts';
import { addressOf, everyPage, siteOf } from './sites.ts';

export const PHONE = { width: 390, height: 844 };
export const TABLET = { width: 900, height: 900 };
export const DESK = { width: 1280, height: 900 };
/** A note that stands farther from its line than this stands there because another is in its way. */
export const BESIDE = 40;

export const site = siteOf('feature');
export const features = [siteOf('feature'), siteOf('second')];
export const pagesWithTerms = everyPage().filter(({ path }) => path === '' || path.startsWith('chapters/'));

export async function open(page: Page, address: string, size: { width: number; height: number }) {
	await page.setViewportSize(size);
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
	if ((await page.locator('.note').count()) > 0)
		await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', /./);
	// As reading begins.
	await page.evaluate(() => dispatchEvent(new Event('scroll')));
	if ((await page.locator('reader-explained').count()) > 0)
		await page.waitForFunction(() => customElements.get('reader-explained') !== undefined);
}

export const chapter = addressOf.bind(null, site);
export const first = () =>
	chapter(site.chapters.find((path) => path.includes('chuangjian')) ?? site.chapters[0]);
