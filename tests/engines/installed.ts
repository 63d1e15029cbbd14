import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Start } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** An engine that the reader is tested in; without a way to start it where this machine has none. */
export type Installed = { name: string; start: Start | undefined; packages: string };

/** Path of a program; undefined where it is not installed. */
function program(...names: string[]): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return names
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => existsSync(path));
}

const fox = program('firefox-esr', 'firefox');
const driver = program('WebKitWebDriver');
// Its folder carries the machine's kind and the library's version.
const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1);

/** Every engine besides Chromium, with the packages of Debian that it needs. */
export const ENGINES: Installed[] = [
	{ name: 'Firefox', start: fox ? firefox(fox) : undefined, packages: 'firefox-esr' },
	{
		name: 'WebKit',
		start: driver && browser && program('Xvfb') ? webkit(driver, browser) : undefined,
		packages: 'webkit2gtk-driver, xvfb',
	},
];
