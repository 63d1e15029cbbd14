import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { formatProblem } from '../../src/model/problem.ts';

/** A fixture's content in a folder of its own within `root`, new before each test of a file, and what is wrong with it. */
export function contentCopy(fixture: 'small' | 'second') {
	const root = mkdtempSync(join(tmpdir(), 'content-'));
	const folder = join(root, 'content');
	beforeEach(() => {
		rmSync(folder, { recursive: true, force: true });
		cpSync(`tests/fixtures/${fixture}`, folder, { recursive: true });
	});
	afterAll(() => rmSync(root, { recursive: true }));
	return { root, folder, messages: () => findProblems(folder).map(formatProblem) };
}
