import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { formatProblem } from '../../src/model/problem.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const BAD = join(FIXTURES, 'bad');
const root = mkdtempSync(join(tmpdir(), 'bad-content-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The small good feature with the files of one bad one laid over it. */
function overlaid(name: string): string {
	const folder = join(root, name);
	mkdirSync(folder);
	cpSync(join(FIXTURES, 'small'), folder, { recursive: true });
	cpSync(join(BAD, name), folder, { recursive: true });
	return folder;
}

const messages = (folder: string): string[] => findProblems(folder).map(formatProblem);

describe('good content', () => {
	it.each(['../../content', 'small', 'second'])('%s has no problems', (folder) => {
		expect(messages(join(FIXTURES, folder))).toEqual([]);
	});
});

describe('bad content is named in plain words, once', () => {
	const names = readdirSync(BAD);

	it.each(names)('%s', (name) => {
		const expected = readFileSync(join(BAD, name, 'expected.txt'), 'utf8')
			.trimEnd()
			.split('\n');
		expect(expected.join('')).not.toBe('');
		expect(messages(overlaid(name))).toEqual(expected);
	});

	/** Words that stand in the content files themselves and so may appear in a message. */
	const OWN =
		/<[^>]*>|\{[^}]*\}|"[^"]*"|[\w-]+\.(?:mdx?|yaml|jpg)(?::\d+)?|MDX|YAML|Markdown|Tab|true|false|import Stat from '[^']*';|https?:\/\/|[a-z0-9]+(?:[-_][a-z0-9]+)+|[A-Z]\d+[a-z]?/g;

	it('speaks Chinese: what is left without names and code has no English sentence', () => {
		for (const name of names) {
			const text = readFileSync(join(BAD, name, 'expected.txt'), 'utf8');
			expect(text.replace(OWN, ''), name).not.toMatch(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
			expect(text, name).toMatch(/[\u4e00-\u9fff]/);
		}
	});
});
