import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CACHE } from '../support/outputs.ts';
import { ask } from './client.ts';
import { startNginx } from './nginx-server.ts';
import { buildReleases, MOVED, RELEASES, switchTo } from './releases.ts';
import type { Running } from './servers.ts';

const FOLDER = join(CACHE, 'deploy');
const home = join(FOLDER, 'switched');
const { first, second } = RELEASES;
const { base } = first;

/** How long the load lasts, how often the release changes in it, and how many ask at once. */
const LOAD = { seconds: 20, switches: 6, readers: 8 };
/** Milliseconds between a page and its files: what a slow reader leaves. */
const SLOW = [0, 20, 400, 1500];

/** Hashed files that a page or script asks for, below the base. */
function hashedFiles(text: string): string[] {
	const named = text.matchAll(
		new RegExp(`${base}((?:hant/)?(?:_assets|_fonts|cards|charts)/[^"'()\\s<>?#]+)`, 'g'),
	);
	// Scripts name each other from where they lie, and what they fetch ahead from the base.
	const imported = text.matchAll(/["'`](?:\.\/|_assets\/)([\w.-]+\.js)["'`]/g);
	return [
		...new Set([
			...[...named].map(([, path = '']) => path),
			...[...imported].map(([, name = '']) => `_assets/${name}`),
		]),
	];
}

const cover = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');
const isIn = (folder: string) => (path: string) => existsSync(join(folder, path));

const releases = () => readdirSync(join(home, 'releases')).filter((name) => !/\.own$/.test(name));

if (!existsSync(join(first.folder, 'sw.js'))) beforeAll(buildReleases, 300_000);

describe('switch.sh', () => {
	beforeEach(() => rmSync(home, { recursive: true, force: true }));

	it('puts a release online whole, and keeps the hashed files of those before it', () => {
		switchTo(first.folder, home);
		switchTo(second.folder, home);
		expect(cover(join(home, 'current'))).toBe(cover(second.folder));
		const asked = hashedFiles(cover(first.folder));
		expect(asked.length).toBeGreaterThan(3);
		expect(asked.every(isIn(second.folder))).toBe(false);
		expect(asked.filter((path) => !isIn(join(home, 'current'))(path))).toEqual([]);
	});

	it('goes back to a kept release, and pages of the newer one still find their files', () => {
		switchTo(first.folder, home);
		const [kept = ''] = releases();
		switchTo(second.folder, home);
		switchTo(join(home, 'releases', kept), home);
		expect(cover(join(home, 'current'))).toBe(cover(first.folder));
		const asked = hashedFiles(cover(second.folder));
		expect(asked.every(isIn(first.folder))).toBe(false);
		expect(asked.filter((path) => !isIn(join(home, 'current'))(path))).toEqual([]);
	});

	it('keeps as many releases as it is told, and drops with them what was theirs alone', () => {
		for (const { folder } of [first, second, second, second]) switchTo(folder, home, { KEEP: '2' });
		expect(releases().length).toBe(2);
		const gone = hashedFiles(cover(first.folder)).filter((path) => !isIn(second.folder)(path));
		expect(gone.length).toBeGreaterThan(0);
		expect(gone.filter(isIn(join(home, 'current')))).toEqual([]);
	});

	it('stops at a folder that is no site, and while another switch is under way', () => {
		switchTo(first.folder, home);
		const current = readlinkSync(join(home, 'current'));
		expect(() => switchTo(join(FOLDER, 'first-content'), home)).toThrow('不是建好的网站');
		writeFileSync(join(home, 'switching'), '');
		expect(() => switchTo(second.folder, home)).toThrow('另一次切换还没有完成');
		expect(readlinkSync(join(home, 'current'))).toBe(current);
	});

	it('has the server read its redirects again when they have changed, and only then', () => {
		const env = { RELOAD: 'echo read again' };
		expect(switchTo(first.folder, home, env)).toContain('read again');
		expect(readFileSync(join(home, 'redirects.nginx'), 'utf8')).toBe(
			`${base}${MOVED.from} ${base}${MOVED.to};\n`,
		);
		expect(switchTo(second.folder, home, env)).not.toContain('read again');
	});
});

describe('a switch under load', () => {
	let server: Running;
	beforeEach(async () => {
		rmSync(home, { recursive: true, force: true });
		switchTo(first.folder, home);
		server = await startNginx(join(FOLDER, 'load-server'), home, base);
	});
	afterEach(() => server.stop());
	afterAll(() => rmSync(home, { recursive: true, force: true }));

	it('gives no 404, no 5xx and no page of two releases', { timeout: 90_000 }, async () => {
		const paths = ['', 'chapters/kaimen/', 'chapters/guanmen/', 'stats/', 'print/'];
		const whole = new Map(
			paths.map((path) => [
				path,
				[first, second].map(({ folder }) => readFileSync(join(folder, path, 'index.html'), 'utf8')),
			]),
		);
		const wrong: string[] = [];
		const seen = new Set<string>();
		const count = { pages: 0, files: 0 };
		const end = performance.now() + LOAD.seconds * 1000;

		const read = async (reader: number) => {
			for (let turn = reader; performance.now() < end; turn++) {
				const path = paths[turn % paths.length] ?? '';
				const page = await ask(server.origin + base + path);
				const text = page.body.toString();
				count.pages++;
				const release = whole.get(path)?.indexOf(text) ?? -1;
				if (page.status !== 200) wrong.push(`${page.status} ${path}`);
				else if (release < 0) wrong.push(`a page of no release: ${path}`);
				else seen.add(`${path} of ${release}`);
				await new Promise((later) => setTimeout(later, SLOW[turn % SLOW.length]));
				const files = hashedFiles(text);
				for (const file of files) {
					const { status, body } = await ask(server.origin + base + file);
					count.files++;
					if (status !== 200) wrong.push(`${status} ${file} on ${path}`);
					const more = file.endsWith('.js') ? hashedFiles(body.toString()) : [];
					files.push(...more.filter((one) => !files.includes(one)));
				}
			}
		};
		const change = async () => {
			for (let turn = 1; turn <= LOAD.switches; turn++) {
				await new Promise((later) => setTimeout(later, (LOAD.seconds * 1000) / (LOAD.switches + 1)));
				switchTo((turn % 2 === 1 ? second : first).folder, home);
			}
		};
		await Promise.all([change(), ...Array.from({ length: LOAD.readers }, (_, reader) => read(reader))]);
		console.log(`${count.pages} pages, ${count.files} files, ${LOAD.switches} switches`);
		expect(wrong).toEqual([]);
		expect(seen.size).toBe(paths.length * 2);
		expect(count.pages).toBeGreaterThan(50);
	});
});
