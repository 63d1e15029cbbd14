import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browserArgs, installedBrowser } from './src/outputs/pdf/browser.ts';
import { CACHE } from './tests/support/outputs.ts';

const executablePath = process.env['CHROME_PATH'] || installedBrowser();

/** What the parts of `npm test` run (tests/parts.ts); by itself, what is for every change. */
const { THOROUGH, MORE, FAULTS, STEADY, DRAWN } = process.env;
const FAULTY = '**/broken-*.spec.ts';
const LATE = '**/late-fonts.spec.ts';
/** What few changes touch. */
const SELDOM = ['listen*', 'quote*', 'settings-*', 'offline-updates', 'between', 'boxes'].map(
	(name) => `**/${name}.spec.ts`,
);

/** The files of a part, and of these the ones left out. */
function filesOf(): [testMatch: string | string[], testIgnore: string[]] {
	if (FAULTS) return [FAULTY, []];
	if (STEADY) return [[LATE, '**/slow-fonts.spec.ts', '**/sweep.spec.ts'], []];
	if (DRAWN) return [['**/sweep.spec.ts', '**/share-figures.spec.ts'], []];
	if (MORE) return [SELDOM, []];
	return ['**/*.spec.ts', [FAULTY, LATE, ...(THOROUGH ? [] : SELDOM)]];
}
const [testMatch, testIgnore] = filesOf();

export default defineConfig({
	testDir: 'tests',
	testMatch,
	testIgnore,
	// Tests that are not for every change, or that need all pictures, are tagged.
	...(THOROUGH ? { grep: /@slow/ } : !FAULTS && !STEADY && !DRAWN && { grepInvert: /@slow/ }),
	...(DRAWN ? { grep: /sweep\.spec|@cards/ } : THOROUGH && { grepInvert: /@cards/ }),
	outputDir: `${CACHE}/e2e`,
	globalSetup: './tests/e2e/servers.ts',
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	// Far above what any test takes, and any wait within one: a busy machine takes its time.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	// Much of a test is waiting.
	workers: availableParallelism() + 1,
	reporter: [['dot'], ['json', { outputFile: `${CACHE}/browser.json` }]],
	use: {
		browserName: 'chromium',
		locale: 'zh-CN',
		// offline.spec.ts lets them work.
		serviceWorkers: 'block',
		// A new context for each test costs a third of the whole run; Playwright cleans the old one instead.
		reuseContext: true,
		// Fireflies drawn without a GPU slow every test; motion.spec.ts turns them on.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: { args: browserArgs(), ...(executablePath && { executablePath }) },
	},
});
