import { type ChildProcess, spawn } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { freePort } from '../support/port.ts';

const ROOT = join(import.meta.dirname, '../..');
mkdirSync(join(ROOT, '.astro'), { recursive: true });
// The server watches neither other disks nor `node_modules`.
const temporary = mkdtempSync(join(ROOT, '.astro/dev-'));
const content = join(temporary, 'content');
const folder = relative(ROOT, content);
const canary = join(temporary, 'canary');

let server: ChildProcess | undefined;
afterAll(() => {
	server?.kill();
	rmSync(temporary, { recursive: true });
});

/** Starts the dev server; gives what it has said since it was last asked for. */
function start(port: number): () => string {
	let said = '';
	let heard = 0;
	server = spawn(join(ROOT, 'node_modules/.bin/astro'), ['dev', '--port', String(port)], {
		cwd: ROOT,
		// Vitest's own variables tell Vite that it is tested.
		env: {
			PATH: process.env['PATH'],
			CONTENT_DIR: folder,
			BASE_PATH: 'f',
			NO_COLOR: '1',
			ASTRO_TELEMETRY_DISABLED: '1',
		},
	});
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (said += String(text)));
	return () => {
		const fresh = said.slice(heard);
		heard = said.length;
		return fresh;
	};
}

const edit = (file: string, change: (text: string) => string) =>
	writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));

it('a dev server waits for the mend of what it cannot load, hears what comes and goes, and runs no code', async () => {
	cpSync(join(ROOT, 'tests/fixtures/small'), content, { recursive: true });
	edit('stats.yaml', (text) => text.replace('unit: 个', 'unti: 个'));
	edit('feature.yaml', (text) => text.replace('小城书店, ', '小城书店, , '));
	const port = await freePort();
	const fresh = start(port);
	let said = '';
	const hear = (text: string | RegExp) =>
		vi.waitFor(
			() => {
				said += fresh();
				expect(said).toMatch(text);
			},
			{ timeout: 60_000, interval: 100 },
		);
	const page = (path: string) => fetch(`http://localhost:${port}/f/${path}`, { redirect: 'manual' });
	const shows = (path: string, status: number, text: string) =>
		vi.waitFor(
			async () => {
				const answer = await page(path);
				expect(answer.status, path).toBe(status);
				expect(await answer.text()).toContain(text);
			},
			{ timeout: 60_000, interval: 500 },
		);

	await hear(/内容有 2 处要改[^]*改好存盘，这里会自动接着启动/);
	expect(said).toContain(`${folder}/stats.yaml:5 · stats › shudian › unti：不认识的字段。是不是想写 unit？`);
	expect(server?.exitCode).toBeNull();

	said = '';
	edit('feature.yaml', (text) => `${text.replace('小城书店, , ', '小城书店, ')}\neditions: [hans, hant]\n`);
	await hear('内容有 1 处要改');
	edit('stats.yaml', (text) => text.replace('unti: 个', 'unit: 个'));
	await hear('内容没有问题了');
	await shows('', 200, '小城书店');
	// What the mended file says is known too.
	await shows('hant/', 200, '小城書店');
	for (const file of ['feed.xml', 'hant/feed.json', '_assets/search.json', 'hant/stats.csv', 'sw.js'])
		await shows(file, 200, '');
	expect(said).not.toMatch(/^\s+at |InvalidContentEntryData/m);

	said = '';
	writeFileSync(join(content, 'chapters/Neu.mdx'), '字\n');
	await hear(`${folder}/chapters/Neu.mdx：文件名不对`);
	rmSync(join(content, 'chapters/Neu.mdx'));
	await hear('内容没有问题了');

	writeFileSync(join(content, 'redirects.yaml'), 'redirects:\n  - from: jiu/\n    to: chapters/kaimen/\n');
	await shows('jiu/', 200, 'chapters/kaimen/');

	const chapter = join(content, 'chapters/02-guanmen.mdx');
	const before = readFileSync(chapter, 'utf8');
	await shows('chapters/guanmen/', 200, '晚上');
	const write = `globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, '')`;
	for (const code of [`字{/* F3 */ (${write}, '') /* x */}`, `字<Stat id={${write}} id="wanshang" />`]) {
		said = '';
		appendFileSync(chapter, `\n${code}\n`);
		await hear(`${folder}/chapters/02-guanmen.mdx:11`);
		await shows('chapters/guanmen/', 500, 'MDXError');
		expect(existsSync(canary)).toBe(false);
		writeFileSync(chapter, before);
		await hear('内容没有问题了');
		await shows('chapters/guanmen/', 200, '晚上');
	}

	said = '';
	edit('terms.yaml', (text) => text.replace('note:', 'nota:'));
	await hear('terms › zaoshi › nota：不认识的字段');
	edit('terms.yaml', (text) => text.replace('nota:', 'note:'));
	await hear('内容没有问题了');
	expect(server?.exitCode).toBeNull();
});
