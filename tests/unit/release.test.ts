import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressProblem } from '../../src/lib/public-address.ts';

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

describe('an address to publish under', () => {
	it.each([
		[undefined, '没有设置 SITE_URL'],
		['', '没有设置 SITE_URL'],
		['  ', '没有设置 SITE_URL'],
		['example.org', '不是网址'],
		['http://example.org', '要以 https:// 开头'],
		['ftp://example.org', '要以 https:// 开头'],
		['https://localhost', '读者打不开'],
		['https://localhost:4321', '读者打不开'],
		['https://a.localhost', '读者打不开'],
		['https://newsroom', '读者打不开'],
		['https://newsroom.local', '读者打不开'],
		['https://127.0.0.1', '读者打不开'],
		['https://192.0.2.7:8443', '读者打不开'],
		['https://0x7f.1', '读者打不开'],
		['https://[::1]', '读者打不开'],
		['https://example.org/features/', 'BASE_PATH'],
		['https://example.org/?a=b', 'BASE_PATH'],
		['https://me@example.org', 'BASE_PATH'],
	])('is not %s', (site, why) => {
		expect(addressProblem(site)).toContain(why);
	});

	it.each([
		'https://example.org',
		'https://news.example.org/',
		'https://例子.中国',
		'https://example.org:8443',
	])('is %s', (site) => {
		expect(addressProblem(site)).toBeUndefined();
	});
});

describe('npm run release', () => {
	it('is the script that is tested here', () => {
		const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
		expect(scripts.release).toBe('node src/build/release.ts');
	});

	it.each(['', 'http://localhost:4321', 'https://127.0.0.1', 'http://example.org'])(
		'refuses “%s” and touches nothing',
		(site) => {
			const out = join(temporary, 'kept');
			mkdirSync(out, { recursive: true });
			writeFileSync(join(out, 'index.html'), '上一次');
			const { status, output } = release(site, out);
			expect(status).toBe(1);
			expect(output).toMatch(/^不能发布：.*SITE_URL.*\n$/);
			expect(readdirSync(out)).toEqual(['index.html']);
			expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('上一次');
		},
	);

	it('refuses without a browser, says what to do, and touches nothing', () => {
		const out = join(temporary, 'no-browser');
		mkdirSync(out, { recursive: true });
		writeFileSync(join(out, 'index.html'), '上一次');
		const empty = join(temporary, 'empty');
		const { status, output } = release('https://example.org', out, {
			PATH: empty,
			CHROME_PATH: '',
			PLAYWRIGHT_BROWSERS_PATH: empty,
		});
		expect(status).toBe(1);
		expect(output).toMatch(/^不能发布：.*Chromium.*CHROME_PATH.*\n$/);
		expect(readdirSync(out)).toEqual(['index.html']);
		expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('上一次');
	});
});
