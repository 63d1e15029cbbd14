import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../support/outputs.ts';
import { type Check, line } from './check.ts';
import { readSite } from './site.ts';

const BAD = fileURLToPath(new URL('./bad', import.meta.url));

const checks = Object.entries(
	import.meta.glob<Record<string, Check>>('./checks/*.ts', { eager: true }),
).flatMap(([path, exports]) =>
	Object.values(exports).map((check) => ({ name: basename(path, '.ts'), check })),
);

const sites = OUTPUTS.map((output) => {
	if (!existsSync(output.folder))
		throw new Error(`${output.folder} is missing: run \`npm test -- build\` first`);
	return { title: output.title, site: readSite(output) };
});

/** A small site with the mistakes that a check is for, and `expected.txt` with its findings, one a line. */
function badSite(name: string) {
	const folder = join(BAD, name);
	return {
		expected: readFileSync(join(folder, 'expected.txt'), 'utf8').trim().split('\n'),
		site: readSite({
			folder: join(folder, 'site'),
			site: 'https://example.org',
			base: '/feature/',
			content: join(BAD, 'content'),
		}),
	};
}

describe.each(checks)('$check.title', ({ name, check }) => {
	it.each(sites)('$title', async ({ site }) => {
		expect((await check.run(site)).map(line)).toEqual([]);
	});

	it('catches what is wrong in its bad fixture', async () => {
		const { site, expected } = badSite(name);
		expect((await check.run(site)).map(line)).toEqual(expected);
	});
});
