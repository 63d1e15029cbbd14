import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownEnvironment } from '../support/build.ts';
import { copyProject } from '../support/project.ts';

/** Two machines: another folder, another day and hour, another zone, other caches. */
const MACHINES = [
	{ zone: 'Asia/Shanghai', time: '2026-12-31 23:58:00' },
	{ zone: 'America/St_Johns', time: '2031-03-05 04:05:06' },
];

/** The same for both, whatever the shell has set: what the build says by itself, at a public address. */
const TARGET = {
	SITE_URL: 'https://example.org',
	BASE_PATH: '/features/pingan/',
	CONTENT_DIR: 'content',
	OUT_DIR: 'dist',
	PDF_FILE: '',
	SOURCE_DATE_EPOCH: '',
	OFFLINE_MB: '',
	CARDS: '',
	COMPRESS: '',
};

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

/** A clean copy of the project in a folder of its own, with the packages that are installed and none of their caches. */
function cleanRoot(name: string): string {
	const root = mkdtempSync(join(tmpdir(), `${name}-`));
	roots.push(root);
	copyProject(root, 'content');
	return root;
}

const hasFaketime = spawnSync('faketime', ['--version']).status === 0;

/** Without `faketime`, at least what asks JavaScript for the day hears another one. */
function shifted(time: string): string {
	const code = `const Real = Date, by = new Real('${time}') - Real.now();
globalThis.Date = class extends Real {
	constructor(...given) { given.length ? super(...given) : super(Real.now() + by); }
	static now() { return Real.now() + by; }
};`;
	return `--import data:text/javascript,${encodeURIComponent(code)}`;
}

function build(root: string, { zone, time }: (typeof MACHINES)[number]): string {
	const node = [process.execPath, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'];
	const command = hasFaketime ? ['faketime', time, ...node] : node;
	const [program = '', ...args] = command;
	execFileSync(program, args, {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...ownEnvironment(),
			...TARGET,
			TZ: zone,
			ASTRO_TELEMETRY_DISABLED: '1',
			// What waits for a while must not wait for years.
			FAKETIME_DONT_FAKE_MONOTONIC: '1',
			...(!hasFaketime && { NODE_OPTIONS: shifted(time) }),
		},
	});
	return join(root, 'dist');
}

function digests(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		statSync(join(folder, file)).isFile(),
	);
	return new Map(
		files.sort().map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(folder, file)))
				.digest('hex'),
		]),
	);
}

describe('two clean builds of the same content', () => {
	it('are the same, byte for byte, in other folders, zones and years', () => {
		const [first, second] = MACHINES.map((machine, index) =>
			digests(build(cleanRoot(`build-${index}`), machine)),
		);
		expect(first?.size).toBeGreaterThan(300);
		expect([...(second?.keys() ?? [])]).toEqual([...(first?.keys() ?? [])]);
		const differing = [...(first ?? [])].filter(([file, digest]) => second?.get(file) !== digest);
		expect(differing.map(([file]) => file)).toEqual([]);
		console.log(`${first?.size} files, ${hasFaketime ? 'with faketime' : 'with another Date'}`);
	});
});
