import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { ensureBrowser } from './support/browser.ts';
import { printBytes } from './support/bytes.ts';
import { ensurePrograms, withPackage } from './support/packages.ts';
import { writeLongFeature } from './support/long-feature.ts';
import { buildEnvironment, CACHE, LONG, OUTPUTS } from './support/outputs.ts';

/** How many tests a step ran; steps that are no tests count none. */
type Counts = { passed: number; failed: number };

const NONE: Counts = { passed: 0, failed: 0 };

const STEPS: Record<string, () => Promise<Counts>> = {
	types: async () => {
		await run('astro', ['check']);
		await run('tsc', ['--project', 'src/worker']);
		return NONE;
	},
	unit: () => vitest('unit'),
	build,
	built: async () => {
		const counts = await vitest('built');
		printBytes(OUTPUTS);
		return counts;
	},
	browser: () => browser(),
};

/**
 * Not run unless named: the browser tests on every page of every feature; pages whose files, devices or scripts fail;
 * the books, as programs of others see them; a release on real servers; the reader in Firefox and WebKit; pages in a
 * Chinese font of the system's until their own come; two builds of the same content.
 */
const SLOWER: typeof STEPS = {
	thorough: () => browser({ THOROUGH: '1', FAULTS: '1' }),
	faults: () => browser({ FAULTS: '1' }, ['broken']),
	editions: async () => {
		ensurePrograms({ epubcheck: 'epubcheck', pdftoppm: 'poppler-utils' });
		return vitest('editions', { CHROME_PATH: ensureBrowser() });
	},
	deploy: async () => {
		// Its module brings the server itself.
		ensurePrograms({ nginx: 'libnginx-mod-http-brotli-static', caddy: 'caddy' });
		return vitest('deploy');
	},
	engines: async () => {
		ensurePrograms({ 'firefox-esr': 'firefox-esr', WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' });
		return vitest('engines');
	},
	steady: () =>
		withPackage('fonts-wqy-microhei', '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc', () =>
			browser({ STEADY: '1' }, ['late-fonts']),
		),
	reproducible: async () => {
		ensurePrograms({ faketime: 'faketime' });
		return vitest('reproducible');
	},
};

/** One build after another: all of them write to `.astro/`. The real feature comes last, so that its types stay there. */
async function build(): Promise<Counts> {
	writeLongFeature(LONG.content);
	for (const output of [LONG, ...OUTPUTS]) {
		rmSync(output.folder, { recursive: true, force: true });
		await run('astro', ['build'], buildEnvironment(output));
	}
	return NONE;
}

async function vitest(project: string, env: Record<string, string> = {}): Promise<Counts> {
	const file = join(CACHE, `${project}.json`);
	rmSync(file, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const ok = await attempt('vitest', ['run', '--project', project, ...reporters], env);
	const { numPassedTests = 0, numFailedTests = 0 } = readReport(file);
	return { passed: numPassedTests, failed: numFailedTests || (ok ? 0 : 1) };
}

async function browser(env: Record<string, string> = {}, only: string[] = []): Promise<Counts> {
	const file = join(CACHE, 'browser.json');
	rmSync(file, { force: true });
	const ok = await attempt('playwright', ['test', ...only], {
		CHROME_PATH: ensureBrowser(),
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		...env,
	});
	const { expected = 0, unexpected = 0, flaky = 0 } = readReport(file).stats ?? {};
	return { passed: expected, failed: unexpected + flaky || (ok ? 0 : 1) };
}

/** What we read of the reports of Vitest and Playwright. */
type Report = {
	numPassedTests?: number;
	numFailedTests?: number;
	stats?: { expected: number; unexpected: number; flaky: number };
};

function readReport(file: string): Report {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		// No report: the tool stopped before its first test, and its exit code says so.
		return {};
	}
}

async function run(tool: string, args: string[], env: Record<string, string> = {}): Promise<void> {
	if (!(await attempt(tool, args, env))) throw new Error(`${tool} ${args.join(' ')}`);
}

/** Runs a tool of this project with its output shown; true when it succeeds. */
function attempt(tool: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
	const bin = resolve('node_modules', '.bin');
	return new Promise((done) => {
		const child = spawn(tool, args, {
			stdio: 'inherit',
			shell: process.platform === 'win32',
			env: {
				...process.env,
				PATH: bin + delimiter + process.env['PATH'],
				ASTRO_TELEMETRY_DISABLED: '1',
				...env,
			},
		});
		child.on('error', () => done(false));
		child.on('exit', (code) => done(code === 0));
	});
}

const named = process.argv.slice(2);
const steps = { ...STEPS, ...SLOWER };
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) {
	console.error(`No part ${unknown.join(', ')}. Parts: ${Object.keys(steps).join(', ')}`);
	process.exit(1);
}

mkdirSync(CACHE, { recursive: true });
const total: Counts = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
	if (named.length > 0 ? !named.includes(name) : name in SLOWER) continue;
	console.log(`\n== ${name}`);
	const start = performance.now();
	const { passed, failed } = await step().catch(
		(error: Error) => (console.error(error.message), { passed: 0, failed: 1 }),
	);
	total.passed += passed;
	total.failed += failed;
	console.log(
		`== ${name}: ${failed === 0 ? 'done' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
	);
	if (failed > 0) break;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
