import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentFolder } from '../src/build/environment.ts';
import { fromFolder, listedPaths } from '../src/outputs/built/site-pages.ts';
import { ensureBrowser } from '../tests/support/browser.ts';
import { freePort } from '../tests/support/port.ts';
import { serve } from '../tests/support/serve.ts';
import { type Audit, audit, type Method } from './audit.ts';
import { build, FOLDER } from './build.ts';
import { floorOf } from './floor.ts';
import { DISTANCE, navigation, type Way, WAYS } from './navigation.ts';
import { machine } from './report.ts';
import { printSpeed } from './speed-report.ts';

/**
 * How fast pages are, against a page of bare text with the same words: `npm run bench`, with the number of runs (5).
 * Every run loads each page once, so that what the machine does besides hits all alike. Exits with 1 when a target is
 * missed.
 */
const runs = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 5);
/**
 * Milliseconds that each answer takes on its way, the floor's too. Without any a page's fonts are there before its first
 * paint, and Lighthouse, which reckons with what came before that, takes them for a part of it.
 */
const NEAR = 50;
const METHODS: Method[] = ['simulate', 'devtools'];
const out = join(FOLDER, 'speed-site');
const chrome = ensureBrowser();

// The pages carry the address that they are loaded from, as a public site's do.
const port = await freePort();
rmSync(out, { recursive: true, force: true });
await build({
	content: contentFolder,
	out,
	site: `http://127.0.0.1:${port}`,
	cards: true,
	compress: true,
});

const listed = await listedPaths(fromFolder(out), '/');
const chapter = listed.find((path) => path.startsWith('chapters/'));
if (chapter === undefined) throw new Error('the site map lists no chapter');
const floor = floorOf(readFileSync(join(out, chapter, 'index.html'), 'utf8'));
mkdirSync(join(out, 'floor'));
writeFileSync(join(out, 'floor', 'index.html'), floor);
writeFileSync(join(out, 'floor', 'index.html.br'), brotliCompressSync(floor));

const pages = { floor: 'floor/', chapter, cover: '', stats: 'stats/', print: 'print/' };
const audits = new Map<string, Audit[]>();
const { origin, close } = await serve(out, '/', { brotli: true, port, delay: NEAR });
for (let run = 1; run <= runs; run++) {
	for (const method of METHODS) {
		for (const [name, path] of Object.entries(pages)) {
			const found = audits.get(`${method} ${name}`) ?? [];
			audits.set(`${method} ${name}`, [...found, await audit(`${origin}/${path}`, method, chrome)]);
		}
	}
	console.log(`run ${run} of ${runs}: ${machine()}`);
}
await close();

const ways = new Map<Way, number[]>(WAYS.map((way) => [way, []]));
for (let run = 1; run <= runs; run++)
	for (const [way, times] of ways) times.push(await navigation(out, `/${chapter}`, way, chrome));

console.log(`
Median of ${runs}; ${machine()}.
Floor: bare text with the chapter's words. Lighthouse on a phone with slow 4G and a quarter of the processor's speed,
“simulated” reckoned from a fast load, “applied” really slowed down; files compressed with brotli 11, over HTTP/1.1, each answer ${NEAR} ms on its way.
The next chapter: a desktop window, each answer ${DISTANCE} ms on its way.
`);
process.exit(printSpeed(Object.keys(pages), audits, ways) ? 0 : 1);
