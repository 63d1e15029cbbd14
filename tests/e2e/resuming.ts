import { expect, type Page, test as base } from './quiet.ts';
import { OWN_CONTEXT } from './test.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { addressOf, type Site, siteOf } from './sites.ts';

/** A page that is left may store its place after the test that opened it. */
export const test = base.extend(OWN_CONTEXT);

export const site = siteOf('feature');
export const KEY = memoryKey(site.base);

/** What the page has stored, parsed. */
export function stored(
	page: Page,
	key = KEY,
): Promise<{ places: Record<string, Record<string, unknown>> } | null> {
	return page.evaluate((name) => {
		try {
			return JSON.parse(localStorage.getItem(name) ?? 'null');
		} catch {
			return null;
		}
	}, key);
}

export const slugOf = (path: string) => path.split('/')[1] ?? '';

/** Scrolls as a hand does. */
export async function wheel(page: Page, by: number) {
	const goal = (await page.evaluate(() => scrollY)) + by;
	await page.mouse.move(300, 400);
	await page.mouse.wheel(0, by);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(goal, -1);
}

/** Reads a chapter down to its passage number `index`, a little into it; gives back the passage's id. */
export async function readTo(page: Page, feature: Site, path: string, index: number): Promise<string> {
	await page.goto(addressOf(feature, path));
	await page.waitForFunction(() => customElements.get('reader-progress') !== undefined);
	await page.evaluate(() => document.fonts.ready);
	const { id, way } = await page.evaluate((position) => {
		const passage = document.querySelectorAll('.prose > [id]')[position];
		const bars = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
		return { id: passage?.id ?? '', way: (passage?.getBoundingClientRect().top ?? 0) - bars - 20 };
	}, index);
	await wheel(page, way);
	return id;
}
