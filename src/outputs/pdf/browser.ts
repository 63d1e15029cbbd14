import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** What decides where a browser may be: environment, platform, and where Playwright puts its own. */
export type Surroundings = {
	env: Record<string, string | undefined>;
	platform: NodeJS.Platform;
	/** Path of Playwright's download, whether it is there or not. */
	download: string;
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Paths at which Chromium or Chrome may be found, the wished-for one first. */
export function candidates({ env, platform, download }: Surroundings): string[] {
	const wished = env['CHROME_PATH'] ? [env['CHROME_PATH']] : [];
	if (platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
		return [...wished, ...apps, download];
	}
	if (platform === 'win32') {
		const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
			(root) => root !== undefined,
		);
		return [...wished, ...roots.map((root) => `${root}\\Google\\Chrome\\Application\\chrome.exe`), download];
	}
	const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return [...wished, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), download];
}

/** Flags for a quiet headless browser that talks to no one. */
export function browserArgs(root = process.getuid?.() === 0): string[] {
	return [
		...(root ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
	];
}

/** The first browser on this machine that starts; undefined when there is none. */
export function installedBrowser(): string | undefined {
	const { env, platform } = process;
	return candidates({ env, platform, download: chromium.executablePath() }).find(
		(path) => existsSync(path) && starts(path),
	);
}

/** On some systems `chromium-browser` is a script that only says how to install one. Windows prints no version. */
function starts(path: string): boolean {
	return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
