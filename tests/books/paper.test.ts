import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArgs, installedBrowser } from '../../src/outputs/pdf/browser.ts';
import { makePdf } from '../../src/outputs/pdf/make.ts';
import { everyPage } from '../e2e/sites.ts';
import { CACHE, OUTPUTS } from '../support/outputs.ts';
import { readPaper } from '../support/paper.ts';
import { serve, type Served } from '../support/serve.ts';

/** Share of a page that ink may cover. */
const MOST_INK = 0.15;
const MOST_BYTES = 1.5 * 1024 * 1024;

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'paper-'));
const browser = installedBrowser() ?? '';

/** Darkness of each page, from 0 to 1, as Poppler draws it in grey; the pictures stay in the folder to be looked at. */
function ink(pdf: Uint8Array, name: string): number[] {
	const file = join(folder, `${name}.pdf`);
	writeFileSync(file, pdf);
	execFileSync('pdftoppm', ['-gray', '-r', '50', file, join(folder, name)]);
	return readdirSync(folder)
		.filter((entry) => entry.startsWith(`${name}-`) && entry.endsWith('.pgm'))
		.sort()
		.map((entry) => {
			const picture = readFileSync(join(folder, entry));
			const [header = ''] = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
			const pixels = picture.subarray(header.length);
			return pixels.reduce((sum, light) => sum + (255 - light), 0) / 255 / pixels.length;
		});
}

const lines = (program: string, ...args: string[]) =>
	execFileSync(program, args, { encoding: 'utf8' }).trimEnd().split('\n');

describe.each(OUTPUTS)('the PDF of the $title', (output) => {
	const url = output.site + output.base;
	let pdf: Uint8Array = new Uint8Array();
	let file = '';
	beforeAll(async () => {
		pdf = await makePdf({ folder: output.folder, url, browser });
		file = join(folder, `${output.name}.pdf`);
		writeFileSync(file, pdf);
	});

	it('is the same each time', async () => {
		const again = await makePdf({ folder: output.folder, url, browser });
		expect(Buffer.compare(pdf, again)).toBe(0);
	});

	it('is tagged and dated by its content, as Poppler reads it', () => {
		const info = lines('pdfinfo', '-isodates', file).join('\n');
		expect(info).toMatch(/Tagged: +yes/);
		expect(info).toMatch(/CreationDate: +20\d\d-\d\d-\d\dT16:00:00/);
		expect(info).toMatch(/Producer: +Chromium/);
	});

	it('carries all its fonts, which are ours alone', () => {
		const fonts = lines('pdffonts', file).slice(2);
		expect(fonts.length).toBeGreaterThan(2);
		for (const font of fonts) {
			expect(font).toMatch(/NotoSerifSC|NotoSansSC|\[none\]/);
			// The first of the three columns says whether it is embedded.
			expect(font).toMatch(/ yes +(yes|no) +(yes|no) /);
		}
	});

	it('gives back its text, with no radical in the place of a character', () => {
		const text = lines('pdftotext', file, '-').join('');
		expect(text).not.toMatch(/[\u2e80-\u2fdf\ufffd]/);
		expect(text.length).toBeGreaterThan(1000);
	});

	it('is light in bytes and in ink', async () => {
		expect(pdf.length).toBeLessThanOrEqual(MOST_BYTES);
		const pages = ink(pdf, output.name);
		expect(pages.length).toBe((await readPaper(pdf)).sheets.length);
		expect(Math.max(...pages), pages.map((page) => page.toFixed(2)).join(' ')).toBeLessThanOrEqual(MOST_INK);
	});
});

describe('ink on any page', () => {
	let chrome: Browser;
	const servers = new Map<string, Served>();
	beforeAll(async () => {
		chrome = await chromium.launch({ executablePath: browser, args: browserArgs() });
		for (const { name, folder: root, base } of OUTPUTS) servers.set(name, await serve(root, base));
	});
	afterAll(async () => {
		await chrome.close();
		for (const { close } of servers.values()) await close();
	});

	it.each(everyPage())('$title', async ({ site, path, title }) => {
		const page = await chrome.newPage({ colorScheme: 'dark', reducedMotion: 'reduce' });
		await page.goto(`${servers.get(site.name)?.origin}${site.base}${path}`);
		await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
		const pdf = await page.pdf({ format: 'A4', printBackground: true });
		await page.close();
		const pages = ink(pdf, title.replace(/\W+/g, '-') + site.name);
		expect(Math.max(...pages), pages.map((one) => one.toFixed(2)).join(' ')).toBeLessThanOrEqual(MOST_INK);
	});
});
