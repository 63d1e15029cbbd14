import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../model/editions.ts';
import { pathOf } from '../built/site-path.ts';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArgs } from './browser.ts';
import { pageNumbers } from './page-numbers.ts';

/** A built site and where it will stand. */
export type PrintedSite = {
	folder: string;
	/** Full address of its cover, with its last slash. */
	url: string;
	/** Folder of the edition to be printed; the written one's is empty. */
	edition?: Edition['folder'];
	/** Path of the browser's program. */
	browser: string;
};

/** A printed document: the PDF, and the text of each of its headings in order, as the contents call it. */
export type Printed = { pdf: Uint8Array; headings: string[] };

/**
 * The document of all chapters as a PDF on A4, tagged and outlined. It is set twice: no browser knows the number of
 * the page that a link leads to (css-gcpm's target-counter), so the numbers of the first setting are written into the
 * contents of the second. Throws when they move anything.
 */
export async function printBook({
	folder,
	url,
	edition = '',
	browser: executablePath,
}: PrintedSite): Promise<Printed> {
	const browser = await chromium.launch({ executablePath, args: browserArgs() });
	try {
		const page = await openFrom(browser, folder, url, `${edition}print/`);
		const first = await pageNumbers(await print(page));
		await page.evaluate((numbers) => {
			for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
				place.textContent = String(numbers[place.dataset['pageOf'] ?? ''] ?? '');
		}, Object.fromEntries(first));
		const pdf = await print(page);
		const moved = differing(first, await pageNumbers(pdf));
		if (moved.length > 0) throw new Error(`两次排版的页码不一样：${moved.join('、')}`);
		return { pdf, headings: await page.evaluate(headingTexts) };
	} finally {
		await browser.close();
	}
}

/** The page as it will stand at its address, its files read from the folder; nothing else is asked for. */
async function openFrom(browser: Browser, folder: string, url: string, asked: string): Promise<Page> {
	const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' });
	await page.route('**', (route) => {
		const path = pathOf(route.request().url(), url)?.replace(/(^|\/)$/, '$1index.html');
		const file = path === undefined ? undefined : join(folder, path);
		return file && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
	});
	await page.goto(url + asked, { waitUntil: 'load' });
	// What waits until it is scrolled to would be missing on paper.
	await page.evaluate(async () => {
		for (const image of document.images) image.loading = 'eager';
		await Promise.all([...document.images].map((image) => image.decode()));
	});
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return page;
}

/** Runs in the page. A part is called what the contents call it: with its number, and in one line. */
function headingTexts(): string[] {
	return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((heading) => {
		const part = heading.matches('h1') && heading.closest('.part');
		const listed = part && document.querySelector(`nav a[href="#${CSS.escape(part.id)}"] > :first-child`);
		return (listed || heading).textContent.replace(/\s+/g, (gap) => (gap.includes('　') ? '　' : ' ')).trim();
	});
}

function print(page: Page): Promise<Uint8Array> {
	return page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true });
}

function differing(one: Map<string, number>, other: Map<string, number>): string[] {
	return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}
