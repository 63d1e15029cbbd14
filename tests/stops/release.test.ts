import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostHeaders } from '../../src/build/deploy/host-headers.ts';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache');
mkdirSync(CACHE, { recursive: true });
const temporary = mkdtempSync(join(CACHE, 'release-'));
afterAll(() => rmSync(temporary, { recursive: true }));
// A build adds the paragraphs' ids to its content.
const content = join(temporary, 'content');
cpSync(join(ROOT, 'tests/fixtures/small'), content, { recursive: true });

/** `npm run release` with an address, into a folder of its own. */
function release(site: string, out: string, env: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/release.ts'], {
		cwd: ROOT,
		encoding: 'utf8',
		timeout: 60_000,
		env: {
			...process.env,
			PATH: join(ROOT, 'node_modules/.bin') + delimiter + process.env['PATH'],
			SITE_URL: site,
			BASE_PATH: '/',
			CONTENT_DIR: relative(ROOT, content),
			OUT_DIR: relative(ROOT, out),
			NO_COLOR: '1',
			ASTRO_TELEMETRY_DISABLED: '1',
			...env,
		},
	});
	return { status, output: stdout + stderr };
}

/** A folder with a release, of which nothing may be touched. */
function lastRelease(name: string) {
	const out = join(temporary, name);
	mkdirSync(out, { recursive: true });
	const files = { _headers: hostHeaders([], '/'), 'index.html': '上一次' };
	for (const [file, text] of Object.entries(files)) writeFileSync(join(out, file), text);
	const there = () =>
		Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
	return { out, isUntouched: () => expect(there()).toEqual(files) };
}

describe('npm run release', () => {
	it('is the script that is tested here', () => {
		const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
		expect(scripts.release).toBe('node src/build/release.ts');
	});

	it.each([
		['an address that is none', { SITE_URL: '' }, /SITE_URL/],
		['an address that readers cannot reach', { SITE_URL: 'https://127.0.0.1' }, /SITE_URL/],
		['a folder of the host that cannot be written', { BASE_PATH: '/专题/' }, /BASE_PATH/],
		['the content as its place', { OUT_DIR: content }, /OUT_DIR.*文稿/],
	])('refuses %s and touches nothing', (_, env, why) => {
		const { out, isUntouched } = lastRelease('kept');
		const { status, output } = release('https://example.org', out, env);
		expect(status).toBe(1);
		expect(output).toMatch(/^不能发布：[^\n]*\n$/);
		expect(output).toMatch(why);
		isUntouched();
		expect(readdirSync(content)).toContain('feature.yaml');
	});

	it('refuses without a browser, says what to do, and touches nothing', () => {
		const { out, isUntouched } = lastRelease('no-browser');
		const empty = join(temporary, 'empty');
		const { status, output } = release('https://example.org', out, {
			PATH: empty,
			CHROME_PATH: '',
			PLAYWRIGHT_BROWSERS_PATH: empty,
		});
		expect(status).toBe(1);
		expect(output).toMatch(/^不能发布：.*Chromium.*CHROME_PATH.*\n$/);
		isUntouched();
	});
});
