import { expect, type Page, quiet } from './quiet.ts';
import { addressOf, siteOf } from './sites.ts';

/** The chapters in reading order, as the pages link them. */
export async function chapters(page: Page, site = siteOf('feature')): Promise<string[]> {
	// Read, not opened: that costs as much as a test.
	const cover = await (await page.request.get(addressOf(site))).text();
	const links = [...cover.matchAll(/<a\b[^>]*class="[^"]*\bgate-way\b[^>]*>/g)].map(([tag]) => tag);
	const addresses = links.map((tag) => /\bhref="([^"]+)"/.exec(tag)?.[1] ?? '');
	return [...new Set(addresses.map((address) => new URL(address, addressOf(site)).href))];
}

/** Opens the second chapter with its keys at work; gives back the addresses around it. */
export async function second(page: Page) {
	const [before = '', here = '', after = ''] = await chapters(page);
	await page.goto(here);
	await atWork(page);
	return { before, here, after };
}

export function atWork(page: Page) {
	return page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
}

/** Presses keys that must do nothing, and waits long enough for a page to turn. */
export async function stays(page: Page, ...keys: string[]) {
	const address = page.url();
	for (const key of keys) await page.keyboard.press(key);
	await quiet(page);
	expect(page.url()).toBe(address);
	await expect(page.locator('dialog[open]')).toHaveCount(0);
}
