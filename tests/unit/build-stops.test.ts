import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'tests/fixtures');
const CACHE = join(ROOT, 'node_modules/.cache');

mkdirSync(CACHE, { recursive: true });
const temporary = mkdtempSync(join(CACHE, 'build-stops-'));
afterAll(() => rmSync(temporary, { recursive: true }));

it('a mistake ends the build at once, with one readable message', () => {
	const content = join(temporary, 'content');
	const out = join(temporary, 'out');
	cpSync(join(FIXTURES, 'small'), content, { recursive: true });
	cpSync(join(FIXTURES, 'bad/words-disagree'), content, { recursive: true });

	const folder = relative(ROOT, content);
	const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['build'], {
		cwd: ROOT,
		encoding: 'utf8',
		timeout: 30_000,
		env: {
			...process.env,
			CONTENT_DIR: folder,
			OUT_DIR: relative(ROOT, out),
			NO_COLOR: '1',
			ASTRO_TELEMETRY_DISABLED: '1',
		},
	});
	const output = stdout + stderr;

	expect(status, output).toBe(1);
	expect(output.match(/内容有 \d+ 处要改/g)).toEqual(['内容有 1 处要改']);
	expect(output).toContain(`${folder}/chapters/01-kaimen.mdx:9 · <Stat>：“六个”与总账不符。shudian 是 5个`);
	expect(output, 'no stack trace').not.toMatch(/^\s+at /m);
	expect(existsSync(out), 'nothing is written').toBe(false);
}, 35_000);
