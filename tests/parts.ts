import { join } from 'node:path';
import { ensureBrowser, ensureShell } from './support/browser.ts';
import { buildSite } from './support/build.ts';
import { writeLongFeature } from './support/long-feature.ts';
import { DRAWN, LONG, OWN } from './support/outputs.ts';
import { ensurePrograms, withPackage } from './support/packages.ts';
import { playwright, run, vitest } from './support/programs.ts';
import { type Counts, type Job, NONE } from './support/schedule.ts';

/** Two packages have a `tsc`: this is the native one. */
const NATIVE = join('node_modules', 'typescript-native', 'bin', 'tsc');

const built = OWN.map(({ name }) => `build-${name}`);

/** What `npm test` runs: for every change, in five minutes on two processors. */
export const PARTS: Job[] = [
	...OWN.map((output) => ({
		name: `build-${output.name}`,
		run: () => buildSite(output).then(() => NONE),
	})),
	{ name: 'types', run: types },
	// Others run beside it.
	{ name: 'unit', run: () => vitest('unit', { workers: 1 }) },
	{ name: 'browser', needs: built, run: () => browser('browser') },
	{ name: 'built', needs: built, run: () => vitest('built', { workers: 1 }) },
];

/** What `npm test -- slow` runs after it, on what it has built. */
export const SLOW: Job[] = [
	{ name: 'stops', run: () => vitest('stops') },
	{ name: 'cards', run: () => vitest('cards') },
	{ name: 'drawn', run: drawn },
	{ name: 'more', run: () => browser('more', { MORE: '1' }) },
	{ name: 'faults', run: () => browser('faults', { FAULTS: '1' }) },
	{ name: 'deploy', run: deploy },
];

/** What runs by its name alone, until it has been green ten times in a row, on a busy machine too. */
export const NAMED: Job[] = [
	{ name: 'thorough', run: thorough },
	{ name: 'drawn-pages', run: () => browser('drawn-pages', { DRAWN: '1' }) },
	{ name: 'steady', run: steady },
	{ name: 'books', run: books },
	{ name: 'reproducible', run: reproducible },
	{ name: 'engines', run: engines },
];

/** Components by Astro, which needs the compiler in JavaScript; all else by the native one, in a quarter of the time. */
async function types(): Promise<Counts> {
	await run('astro', ['check', '--tsconfig', 'tests/support/tsconfig.components.json']);
	for (const project of ['.', 'src/outputs/offline/worker', 'src/reader'])
		await run('node', [NATIVE, '--noEmit', '--project', project]);
	return NONE;
}

function browser(name: string, env: Record<string, string> = {}, args: string[] = []): Promise<Counts> {
	return playwright(name, { CHROME_PATH: ensureShell(), ...env }, args);
}

/** What `npm test` leaves out in the browser, a long feature among it. */
async function thorough(): Promise<Counts> {
	writeLongFeature(LONG.content);
	await buildSite(LONG);
	return browser('thorough', { THOROUGH: '1' });
}

/** The built checks on features with all their pictures. */
async function drawn(): Promise<Counts> {
	for (const output of DRAWN) await buildSite(output);
	return vitest('built', { env: { DRAWN: '1' }, files: ['built.test', 'readability', 'spoken'] });
}

/** Pages in a Chinese font of the system's until their own come. */
function steady(): Promise<Counts> {
	return withPackage('fonts-wqy-microhei', '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc', () =>
		browser('steady', { STEADY: '1' }),
	);
}

/** The books, as programs of others see them. */
async function books(): Promise<Counts> {
	ensurePrograms({ epubcheck: 'epubcheck', pdftoppm: 'poppler-utils' });
	return vitest('books', { env: { CHROME_PATH: ensureBrowser() } });
}

/** A release on real servers, switched under load. */
async function deploy(): Promise<Counts> {
	// Its module brings the server itself.
	ensurePrograms({ nginx: 'libnginx-mod-http-brotli-static', caddy: 'caddy' });
	return vitest('deploy');
}

/** Two builds of the same content. */
async function reproducible(): Promise<Counts> {
	ensurePrograms({ faketime: 'faketime' });
	return vitest('reproducible');
}

/** The reader in Firefox and WebKit. */
async function engines(): Promise<Counts> {
	ensurePrograms({ 'firefox-esr': 'firefox-esr', WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' });
	return vitest('engines');
}
