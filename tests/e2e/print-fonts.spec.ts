import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import { type Browser, chromium } from 'playwright-core';
import { expect, test } from './test.ts';
import { browserArgs, installedBrowser } from '../../src/outputs/pdf/browser.ts';
import { FACES } from '../../src/theme/faces.ts';
import { readPaper } from '../support/paper.ts';
import { addressOf, everyPage, siteOf, slowIf, THOROUGH } from './sites.ts';

const { resolve } = createRequire(import.meta.url);

/** Names of the files that Simplified pages are set in. */
let ours: Set<string>;
/** A Chinese font that the pages do not name, as most readers' machines have one. */
const FOREIGN = FACES.find(({ name }) => name === 'sans')?.sources.hant ?? '';

function nameOf(file: string): string {
	const font = create(readFileSync(resolve(file)));
	return 'postscriptName' in font ? font.postscriptName : '';
}

/** Fonts in a PDF, without the mark of a subset (ISO 32000-1, 9.6.4). */
async function fontsIn(pdf: Uint8Array): Promise<string[]> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
		const name = object instanceof PDFDict ? object.lookup(PDFName.of('BaseFont')) : undefined;
		return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : [];
	});
	return [...new Set(names)];
}

let browser: Browser;
let folder: string;

// One browser for all.
test.describe.configure({ mode: 'default' });

// Fontconfig is Linux's: there a browser can be given a font of its own.
test.skip(process.platform !== 'linux', 'needs fontconfig');

test.beforeAll(async () => {
	ours = new Set(FACES.map(({ sources }) => nameOf(sources.hans)));
	folder = mkdtempSync(join(tmpdir(), 'fonts-'));
	copyFileSync(resolve(FOREIGN), join(folder, basename(FOREIGN)));
	const config = join(folder, 'fonts.conf');
	const include = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
	writeFileSync(
		config,
		`<?xml version="1.0"?><fontconfig>${include}<dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
	);
	const executablePath = process.env['CHROME_PATH'] || installedBrowser();
	browser = await chromium.launch({
		args: browserArgs(),
		env: { ...process.env, FONTCONFIG_FILE: config },
		...(executablePath && { executablePath }),
	});
});

test.afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true, force: true });
});

test('the machine has a Chinese font, which is seen where a page’s own lacks a character', async () => {
	const page = await browser.newPage();
	await page.setContent('<p>字</p>');
	const [font = '', ...others] = await fontsIn(await page.pdf());
	expect(font).not.toBe('');
	expect(ours).not.toContain(font);
	expect(others).toEqual([]);
	await page.close();
});

const written = everyPage().filter(({ site }) => site.edition.folder === '');
/** The last shows on paper letters that it does not have on a screen. */
const typical = [siteOf('feature').chapters[0], 'stats/', 'about/'];
for (const { site, path, title } of written) {
	const details = slowIf(THOROUGH || !typical.includes(path) || site.name !== 'feature');
	test(`a printed page has no font of the machine’s: ${title}`, details, async () => {
		const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
		await page.goto(addressOf(site, path));
		await page.evaluate(() => document.fonts.ready);
		for (const format of THOROUGH ? ['A4', 'Letter'] : ['A4'])
			expect((await fontsIn(await page.pdf({ format }))).filter((name) => !ours.has(name))).toEqual([]);
		await page.close();
	});
}

for (const name of ['feature', 'second'] as const)
	test(
		`the cover of the whole text is one sheet: ${name}`,
		slowIf(THOROUGH || name !== 'feature'),
		async () => {
			const page = await browser.newPage();
			await page.goto(addressOf(siteOf(name), 'print/'));
			for (const format of THOROUGH ? ['A4', 'Letter', 'A5'] : ['A5']) {
				const { sheets } = await readPaper(await page.pdf({ format, tagged: true, pageRanges: '1-2' }));
				expect(sheets[1]?.text, format).toMatch(/^目录/);
			}
			await page.close();
		},
	);
