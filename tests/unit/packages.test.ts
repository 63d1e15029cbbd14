import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

type Package = { dependencies: Record<string, string>; devDependencies: Record<string, string> };

const IMPORT =
	/^[ \t]*(?:import|export)\s+(?!type\b)(?:[\w$*\s{},]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm;
/** Node's own, Astro's virtual modules and ours. */
const NO_PACKAGE = /^(node:|astro:|[.~]|@content)/;

it('what a site is built from stands under dependencies, so that audits and the bill of a release name it', () => {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
	const files = [
		'astro.config.ts',
		...readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file)),
	];
	const missing = files
		.filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'))
		.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(IMPORT)]
				.map(([, stated, dynamic]) => stated ?? dynamic ?? '')
				.filter((target) => !NO_PACKAGE.test(target))
				.map((target) =>
					target
						.split('/')
						.slice(0, target.startsWith('@') ? 2 : 1)
						.join('/'),
				)
				.filter((name) => !(name in dependencies))
				.map((name) => `${file} imports ${name}`),
		);
	expect(missing).toEqual([]);
});
