import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { CACHE } from './outputs.ts';
import type { Counts } from './schedule.ts';

/** Whether what programs say is shown as it comes; else only that of one that fails, when it has ended. */
export const shown = { live: false };

/**
 * Runs a tool of this project.
 * @throws with what it said where it fails
 */
export async function run(tool: string, args: string[], env: Record<string, string> = {}): Promise<void> {
	const { ok, said } = await attempt(tool, args, env);
	if (!ok) throw new Error(`${said}\n${tool} ${args.join(' ')} failed`);
}

/** Runs a project of Vitest. `files` narrows it to files whose names hold one of them. */
export async function vitest(
	project: string,
	{
		env = {},
		workers,
		files = [],
	}: { env?: Record<string, string>; workers?: number; files?: string[] } = {},
): Promise<Counts> {
	const file = reportOf(project);
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	const most = workers === undefined ? [] : [`--maxWorkers=${workers}`];
	const { ok, said } = await attempt(
		'vitest',
		['run', '--project', project, ...reporters, ...most, ...files],
		env,
	);
	const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(file);
	return judged({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }, ok, said);
}

/** Runs browser tests; `args` go to Playwright. */
export async function playwright(
	name: string,
	env: Record<string, string> = {},
	args: string[] = [],
): Promise<Counts> {
	const file = reportOf(name);
	const { ok, said } = await attempt('playwright', ['test', ...args], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		...env,
	});
	const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(file).stats ?? {};
	return judged({ passed: expected, failed: unexpected + flaky, skipped }, ok, said);
}

/** A tool that fails without a failed test has failed all the same. */
function judged(counts: Counts, ok: boolean, said: string): Counts {
	if (!ok && !shown.live) console.error(said);
	return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/** What we read of the reports of Vitest and Playwright. */
type Report = {
	numPassedTests?: number;
	numFailedTests?: number;
	numPendingTests?: number;
	stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
};

function reportOf(name: string): string {
	const file = join(CACHE, `${name}.json`);
	rmSync(file, { force: true });
	return file;
}

function readReport(file: string): Report {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		// No report: the tool stopped before its first test, and its exit code says so.
		return {};
	}
}

function attempt(
	tool: string,
	args: string[],
	env: Record<string, string>,
): Promise<{ ok: boolean; said: string }> {
	const bin = resolve('node_modules', '.bin');
	const child = spawn(tool, args, {
		stdio: shown.live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
		env: {
			...process.env,
			PATH: bin + delimiter + process.env['PATH'],
			ASTRO_TELEMETRY_DISABLED: '1',
			...env,
		},
	});
	let said = '';
	child.stdout?.on('data', (data) => (said += data));
	child.stderr?.on('data', (data) => (said += data));
	return new Promise((done) => {
		child.on('error', (error) => done({ ok: false, said: said + error.message }));
		child.on('close', (code) => done({ ok: code === 0, said }));
	});
}
