import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'tests/fixtures');
const CACHE = join(ROOT, 'node_modules/.cache');

mkdirSync(CACHE, { recursive: true });
const temporary = mkdtempSync(join(CACHE, 'build-stops-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** What a build of the small feature with one mistake says. */
function build(name: string, spoil: (content: string) => void) {
	const content = join(temporary, name, 'content');
	const out = join(temporary, name, 'out');
	cpSync(join(FIXTURES, 'small'), content, { recursive: true });
	spoil(content);
	const folder = relative(ROOT, content);
	const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['build'], {
		cwd: ROOT,
		encoding: 'utf8',
		timeout: 120_000,
		env: {
			...process.env,
			CONTENT_DIR: folder,
			OUT_DIR: relative(ROOT, out),
			NO_COLOR: '1',
			ASTRO_TELEMETRY_DISABLED: '1',
		},
	});
	return { status, output: stdout + stderr, folder, written: existsSync(out) };
}

it.each([
	[
		'words that disagree with the ledger',
		(content: string) => cpSync(join(FIXTURES, 'bad/words-disagree'), content, { recursive: true }),
		'chapters/01-kaimen.mdx:9 · <Stat>：“六个”与总账不符。shudian 是 5个',
	],
	[
		'a lock that cannot be read',
		(content: string) => writeFileSync(join(content, 'anchors.lock'), '// 段落编号\n{ 早市\n'),
		'anchors.lock:2：这一行读不懂',
	],
])('%s end the build at once, with one readable message', (name, spoil, message) => {
	const { status, output, folder, written } = build(name, spoil);
	expect(status, output).toBe(1);
	expect(output.match(/内容有 \d+ 处要改/g)).toEqual(['内容有 1 处要改']);
	expect(output).toContain(`${folder}/${message}`);
	expect(output, 'no stack trace').not.toMatch(/^\s+at |Unable to load/m);
	expect(written, 'nothing is written').toBe(false);
});
