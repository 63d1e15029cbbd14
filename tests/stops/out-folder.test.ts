import { spawn, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownEnvironment } from '../support/build.ts';

const ROOT = join(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'out-folder-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const content = join(temporary, 'content');
const mine = join(temporary, 'mine');

beforeEach(() => {
	for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true });
	cpSync(join(ROOT, 'tests/fixtures/small'), content, { recursive: true });
	mkdirSync(mine);
	writeFileSync(join(mine, '日记.txt'), '别删');
});

/** All that lies in the folder, by its text. */
function everything(): Record<string, string> {
	return Object.fromEntries(
		readdirSync(temporary, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
	);
}

const ASTRO = [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'];

const environment = (env: Record<string, string>) => ({
	...ownEnvironment(),
	CONTENT_DIR: content,
	CARDS: '0',
	COMPRESS: '0',
	NO_COLOR: '1',
	ASTRO_TELEMETRY_DISABLED: '1',
	...env,
});

function build(env: Record<string, string>, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...ASTRO, ...args], {
		cwd: ROOT,
		encoding: 'utf8',
		env: environment(env),
	});
	return { status, output: stdout + stderr };
}

describe('a build', () => {
	it.each([
		['the content', () => ({ OUT_DIR: content }), '文稿在它里面'],
		['a link to the content', () => ({ OUT_DIR: join(temporary, 'link') }), '文稿在它里面'],
		['a folder of somebody', () => ({ OUT_DIR: mine }), '日记.txt'],
		['what Astro copies', () => ({ OUT_DIR: 'public' }), '原样抄进网站'],
		['what the system shows of itself', () => ({ OUT_DIR: '/proc/site' }), '系统自己的文件夹'],
		['a name too long', () => ({ OUT_DIR: 'x'.repeat(300) }), '名字太长'],
		['a folder of the host that is not written so', () => ({ BASE_PATH: '/a b/' }), 'BASE_PATH'],
	])('refuses %s, in one line, and touches nothing', (_, env, why) => {
		symlinkSync(content, join(temporary, 'link'));
		const before = everything();
		const { status, output } = build(env());
		expect(status, output).toBe(1);
		expect(output.trim().split('\n').length, output).toBe(1);
		expect(output).toContain(why);
		expect(everything()).toEqual(before);
	});

	it('refuses the content where the command line names it', () => {
		const before = everything();
		const { status, output } = build({}, '--outDir', content);
		expect(status, output).toBe(1);
		expect(output).toContain('文稿在它里面');
		expect(everything()).toEqual(before);
	});

	it.each(['public', '/proc/site'])('refuses %s where the command line names it', (folder) => {
		const { status, output } = build({}, '--outDir', folder);
		expect(status, output).toBe(1);
		expect(output.trim().split('\n').length, output).toBe(1);
		expect(output).toMatch(/^OUT_DIR 写作 /);
	});

	it('that was broken off is built over', async () => {
		const out = join(temporary, 'out');
		mkdirSync(out);
		const child = spawn(process.execPath, ASTRO, {
			cwd: ROOT,
			stdio: 'ignore',
			env: environment({ OUT_DIR: out }),
		});
		const ended = new Promise((done) => child.once('exit', done));
		await vi.waitFor(() => expect(readdirSync(out).length).toBeGreaterThan(1), { timeout: 60_000 });
		child.kill('SIGKILL');
		await ended;
		writeFileSync(join(out, 'half.html'), '');
		const { status, output } = build({ OUT_DIR: out });
		expect(status, output).toBe(0);
		expect(existsSync(join(out, 'half.html'))).toBe(false);
		expect(existsSync(join(out, 'index.html'))).toBe(true);
	});
});
