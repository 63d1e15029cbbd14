import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { contentCopy } from '../support/content-copy.ts';

const { folder } = contentCopy('small');

describe('lists and quotations inside one another', () => {
	const nested = (depth: number) =>
		Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- 甲`).join('\n');

	it.each([
		['lists', nested(2_000), 41],
		['items on one line', `${'- '.repeat(2_000)}甲`, 0],
		['quotations', `${'> '.repeat(2_000)}甲`, 0],
		['lists in quotations', `${'> - '.repeat(1_000)}甲`, 0],
	])('are refused at once with their line: %s', (_, text, index) => {
		const file = join(folder, 'chapters/02-guanmen.mdx');
		const lines = readFileSync(file, 'utf8').split('\n').length;
		appendFileSync(file, `\n${text}\n`);
		expect(findProblems(folder).map(formatProblem)).toContain(
			`chapters/02-guanmen.mdx:${lines + 1 + index}：列表或引用套得太深，最多20层`,
		);
	});

	it.each([
		['ten lists', nested(10)],
		['a rule of stars', `${'* '.repeat(40)}*`],
		['code with a deep item', `\`\`\`\n${' '.repeat(90)}- 甲\n\`\`\``],
	])('pass where a text may have them: %s', (_, text) => {
		appendFileSync(join(folder, 'chapters/02-guanmen.mdx'), `\n${text}\n`);
		expect(findProblems(folder)).toEqual([]);
	});
});
