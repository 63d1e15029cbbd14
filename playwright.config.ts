import { defineConfig } from '@playwright/test';
import { browserArgs, installedBrowser } from './src/build/browser.ts';
import { CACHE } from './tests/support/outputs.ts';

const executablePath = process.env['CHROME_PATH'] || installedBrowser();

export default defineConfig({
	testDir: 'tests/e2e',
	// Not run unless asked for: `npm test -- faults` and `-- steady`, which brings a font of the system's.
	testIgnore: [
		...(process.env['FAULTS'] ? [] : ['**/broken-*.spec.ts']),
		...(process.env['STEADY'] ? [] : ['**/late-fonts.spec.ts']),
	],
	outputDir: `${CACHE}/e2e`,
	globalSetup: './tests/e2e/servers.ts',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env['CI']),
	timeout: 60_000,
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
