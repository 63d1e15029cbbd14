import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArgs } from '../browser.ts';
import { pageNumbers } from './page-numbers.ts';

/** A built site and where it will stand. */
export type PrintedSite = {
	folder: string;
	/** Full address of its cover, with its last slash. */
	url: string;
	/** Path of the browser's program. */
	browser: string;
};

/**
 * The document of all chapters as a PDF on A4, tagged and outlined. It is set twice: no browser knows the number of
 * the page that a link leads to (css-gcpm's target-counter), so the numbers of the first setting are written into the
 * contents of the second. Throws when they move anything.
 */
export async function printBook({ folder, url, browser: executablePath }: PrintedSite): Promise<Uint8Array> {
	const browser = await chromium.launch({ executablePath, args: browserArgs() });
	try {
		const page = await openFrom(browser, folder, url);
		const first = await pageNumbers(await print(page));
		await page.evaluate((numbers) => {
			for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
				place.textContent = String(numbers[place.dataset['pageOf'] ?? ''] ?? '');
		}, Object.fromEntries(first));
		const pdf = await print(page);
		const moved = differing(first, await pageNumbers(pdf));
		if (moved.length > 0) throw new Error(`两次排版的页码不一样：${moved.join('、')}`);
		return pdf;
	} finally {
		await browser.close();
	}
}

/** The page as it will stand at its address, its files read from the folder; nothing else is asked for. */
async function openFrom(browser: Browser, folder: string, url: string): Promise<Page> {
	const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' });
	await page.route('**', (route) => {
		const [asked = ''] = route.request().url().split(/[?#]/);
		const path = decodeURI(asked.slice(url.length)).replace(/(^|\/)$/, '$1index.html');
		const file = join(folder, path);
		return asked.startsWith(url) && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
	});
	await page.goto(`${url}print/`, { waitUntil: 'load' });
	// What waits until it is scrolled to would be missing on paper.
	await page.evaluate(async () => {
		for (const image of document.images) image.loading = 'eager';
		await Promise.all([...document.images].map((image) => image.decode()));
	});
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return page;
}

function print(page: Page): Promise<Uint8Array> {
	return page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true });
}

function differing(one: Map<string, number>, other: Map<string, number>): string[] {
	return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}
