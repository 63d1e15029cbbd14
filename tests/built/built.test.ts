import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../support/outputs.ts';
import { type Check, line } from './check.ts';
import { readEditions } from './site.ts';

const BAD = fileURLToPath(new URL('./bad', import.meta.url));

const checks = Object.entries(
	import.meta.glob<Record<string, Check>>('./checks/*.ts', { eager: true }),
).flatMap(([path, exports]) =>
	Object.values(exports).map((check) => ({ name: basename(path, '.ts'), check })),
);

const sites = OUTPUTS.flatMap((output) => {
	if (!existsSync(output.folder))
		throw new Error(`${output.folder} is missing: run \`npm test -- build\` first`);
	return readEditions(output).map((site) => ({
		title: output.title + (site.edition.folder && ', Traditional'),
		site,
	}));
});

/**
 * A small site with the mistakes that a check is for, and `expected.txt` with its findings, one a line: of all editions
 * that its content has, which is the common one unless it has its own.
 */
function badSite(name: string) {
	const folder = join(BAD, name);
	return {
		expected: readFileSync(join(folder, 'expected.txt'), 'utf8').trim().split('\n'),
		sites: readEditions({
			folder: join(folder, 'site'),
			site: 'https://example.org',
			base: '/feature/',
			cards: true,
			content: [join(folder, 'content'), join(BAD, 'content')].find((path) => existsSync(path)) ?? '',
		}),
	};
}

describe.each(checks)('$check.title', ({ name, check }) => {
	it.each(sites)('$title', async ({ site }) => {
		expect((await check.run(site)).map(line)).toEqual([]);
	});

	it('catches what is wrong in its bad fixture', async () => {
		const { sites: bad, expected } = badSite(name);
		const found = await Promise.all(bad.map((site) => check.run(site)));
		expect(found.flat().map(line)).toEqual(expected);
	});
});
