import { type Page } from './quiet.ts';
import { addressOf, siteOf } from './sites.ts';

export const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 900 },
];
export const site = siteOf('feature');
export const second = site.chapters.find((path) => path.includes('saohei')) ?? '';

/** Opens a page whose tools are at work. */
export async function open(page: Page, path: string, feature = site) {
	await page.goto(addressOf(feature, path));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
}

export const opener = (page: Page) => page.locator('[data-opens="contents"]:visible').first();
export const panel = (page: Page) => page.getByRole('dialog', { name: '目录' });
