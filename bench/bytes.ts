import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs } from '../src/outputs/pdf/browser.ts';
import { contentFolder } from '../src/build/environment.ts';
import { fromFolder, listedPaths } from '../src/outputs/built/site-pages.ts';
import { ensureBrowser } from '../tests/support/browser.ts';
import { serve } from '../tests/support/serve.ts';
import { sum, weigh, type Weighed } from '../tests/support/weight.ts';
import { compress, FIRST_TRIP, headerBytes } from '../tests/support/wire.ts';
import { build, FOLDER } from './build.ts';
import { printTable, printTargets, type Target } from './report.ts';

/**
 * What pages weigh on their way to a first reader: `npm run bench -- bytes`, of a build with a public address and cards.
 * Exits with 1 when a target is missed. Byte budgets are held by tests/e2e/bytes.spec.ts.
 */
const KB = 1024;
const out = join(FOLDER, 'bytes-site');
rmSync(out, { recursive: true, force: true });
await build({ content: contentFolder, out, site: 'https://example.org', cards: true, compress: false });

const paths = await listedPaths(fromFolder(out), '/');
const chapters = paths.filter((path) => path.startsWith('chapters/'));
const { origin, close } = await serve(out);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs() });
const known = new Set<string>();
const rows = [];
for (const path of [...chapters, '', 'stats/']) {
	// Nothing is there from a page before; fonts count where they are new.
	const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
	const { fonts, others } = await weigh(page, `${origin}/${path}`, out, '/');
	const fresh = fonts.filter(({ file }: Weighed) => !known.has(file));
	fresh.forEach(({ file }) => known.add(file));
	const html = compress(readFileSync(join(out, path, 'index.html'))).length + headerBytes(path);
	rows.push({ path: `/${path}`, html, others: sum(others), requests: others.length, fonts: sum(fresh) });
	await page.close();
}
await browser.close();
await close();

console.log(`
Bytes on the wire: text with brotli 11. HTML with its headers as HTTP/1.1 writes them; “besides fonts” is everything
before the load event; fonts are those that no page above had fetched.
`);
printTable(
	rows.map(({ path, html, others, requests, fonts }) => ({
		page: path,
		'HTML B': html,
		'besides fonts B': others,
		requests,
		'new fonts B': fonts,
	})),
);
console.log('');
const own = rows.slice(0, chapters.length);
const most = (values: number[]) => Math.max(...values);
const targets: Target[] = [
	{
		what: 'HTML of the heaviest chapter',
		why: 'four charts with their tables; its whole text comes with the first 14 000 bytes (bytes.spec.ts)',
		value: most(own.map(({ html }) => html)),
		most: FIRST_TRIP,
		unit: 'B',
	},
	{
		what: 'besides fonts, heaviest chapter',
		value: most(own.map(({ others }) => others)),
		most: 30 * KB,
		unit: 'B',
	},
	{ what: 'requests besides fonts', value: most(own.map(({ requests }) => requests)), most: 8 },
	{ what: 'fonts of the first chapter', value: own[0]?.fonts ?? NaN, most: 130 * KB, unit: 'B' },
	{
		what: 'more fonts in a further chapter',
		value: most(own.slice(1).map(({ fonts }) => fonts)),
		most: 40 * KB,
		unit: 'B',
	},
	{
		what: 'the cover besides fonts',
		value: rows.find(({ path }) => path === '/')?.others ?? NaN,
		most: 45 * KB,
		unit: 'B',
	},
];
process.exit(printTargets(targets) ? 0 : 1);
