import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { contentCopy } from '../support/content-copy.ts';

const { folder } = contentCopy('small');

describe('thousands of slips do not hold the pre-flight', () => {
	const many = (count: number, line: (index: number) => string) =>
		Array.from({ length: count }, (_, index) => `  - ${line(index)}`).join('\n');
	const moves = (next: (index: number) => number) =>
		`redirects:\n${many(3000, (index) => `{from: chapters/c${index}/, to: chapters/c${next(index)}/}`)}`;
	const rows = many(3000, (index) => `{label: 甲, stat: x${index}}`).replaceAll('  - ', '      - ');
	const chart = 'kind: counts, title: 甲, measure: 乙, alt: 丙, source: 丁';

	it.each([
		['addresses that move on and on', 'redirects.yaml', moves((index) => index + 1)],
		['addresses that move in a circle', 'redirects.yaml', moves((index) => (index + 1) % 3000)],
		[
			'a chart of unknown stats',
			'figures.yaml',
			`figures:\n  - id: f\n    ${chart.replaceAll(', ', '\n    ')}\n    facts: [F1]\n    rows:\n${rows}`,
		],
	])('%s', (_, file, text) => {
		writeFileSync(join(folder, file), text);
		const before = process.cpuUsage();
		const said = findProblems(folder);
		expect(said.length).toBeGreaterThanOrEqual(3000);
		expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
	});

	it('unknown terms beside thousands of known ones', () => {
		const terms = `terms:\n${many(1000, (index) => `{id: zaoshi-${index}, name: 甲, note: 乙}`)}`;
		const figures = `figures:\n${many(1000, (index) => `{id: f${index}, ${chart}, facts: [F1], terms: [zaoshi${index}], rows: [{label: 甲, stat: shudian}]}`)}`;
		writeFileSync(join(folder, 'terms.yaml'), terms);
		writeFileSync(join(folder, 'figures.yaml'), figures);
		const before = process.cpuUsage();
		const said = findProblems(folder).filter(({ file }) => file === 'figures.yaml');
		expect(said).toHaveLength(1000);
		expect(said[0]?.allowed).toContain('zaoshi-0');
		expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
	});

	it.each([`https://${'a'.repeat(20_000)}`, 'a'.repeat(100_000), `www.${'a.'.repeat(20_000)}`])(
		'what looks like an address without an end',
		(text) => {
			appendFileSync(join(folder, 'chapters/02-guanmen.mdx'), `\n${text}\n`);
			const before = process.cpuUsage();
			expect(findProblems(folder)).toEqual([]);
			expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
		},
	);
});
