import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { installedBrowser } from '../../src/build/browser.ts';
import { installPackages, programOnPath } from './packages.ts';

/** Chromium without its windows: the same engine at a third of the processor time. */
const SHELL = 'chromium-headless-shell';

/**
 * Finds a browser, or installs one: from the system's packages where we may, else Playwright's own. The shell comes
 * first, and on a machine that is ours alone it is fetched where there is none.
 */
export function ensureBrowser(): string {
	const wished = process.env['CHROME_PATH'];
	const shell = () => programOnPath(SHELL);
	const found =
		(wished ? installedBrowser() : undefined) ??
		shell() ??
		(process.getuid?.() === 0 ? installFrom(() => installPackages(SHELL), shell) : undefined) ??
		installedBrowser() ??
		installFrom(() => installPackages('chromium')) ??
		installFrom(playwrightDownload);
	if (found) return found;
	console.error(
		'没有可用的浏览器：装好 Chromium 或 Chrome，或用 CHROME_PATH 写明它的路径，再运行 npm test。',
	);
	process.exit(1);
}

function installFrom(install: () => void, look = installedBrowser): string | undefined {
	try {
		install();
	} catch {
		// The next way is tried; when none works, ensureBrowser says what to do.
		return undefined;
	}
	return look();
}

function playwrightDownload() {
	execFileSync(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], {
		stdio: 'inherit',
	});
}
