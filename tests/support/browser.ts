import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { installedBrowser } from '../../src/outputs/pdf/browser.ts';
import { installPackages, programOnPath } from './packages.ts';

/** Chromium without its windows: the same engine at a third of the processor time. */
const SHELL = 'chromium-headless-shell';

/** The shell where there is one, or where it can be installed without asking; else any browser. */
export function ensureShell(): string {
	const find = () => programOnPath(SHELL);
	const install = () => installFrom(() => installPackages(SHELL), find);
	return (
		(process.env['CHROME_PATH'] ? installedBrowser() : find()) ??
		(process.getuid?.() === 0 ? install() : undefined) ??
		ensureBrowser()
	);
}

/** Finds a browser, or installs one: from the system's packages where we may, else Playwright's own. */
export function ensureBrowser(): string {
	const found =
		installedBrowser() ?? installFrom(() => installPackages('chromium')) ?? installFrom(playwrightDownload);
	if (found) return found;
	console.error(
		'没有可用的浏览器：装好 Chromium 或 Chrome，或用 CHROME_PATH 写明它的路径，再运行 npm test。',
	);
	process.exit(1);
}

function installFrom(install: () => void, find = installedBrowser): string | undefined {
	try {
		install();
	} catch {
		// The next way is tried; when none works, ensureBrowser says what to do.
		return undefined;
	}
	return find();
}

function playwrightDownload() {
	execFileSync(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], {
		stdio: 'inherit',
	});
}
