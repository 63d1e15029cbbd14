import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph, Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { remarkAnchors } from '../../src/build/markdown/anchors.ts';
import { AnchorLock } from '../../src/build/markdown/lock.ts';
import { type Linkable, issueAnchors } from '../../src/build/markdown/issue.ts';
import { circles } from '../../src/model/checks/circles.ts';
import { buildLedger, ledgerValues } from '../../src/model/ledger.ts';
import { linearPattern } from '../../src/model/checks/linear-pattern.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { exceptionFilter, undeclaredNumbers } from '../../src/model/checks/prose-numbers.ts';
import type { StatRow } from '../../src/model/schema/stat.ts';
import { contentCopy } from '../support/content-copy.ts';

const { root, folder } = contentCopy('small');

/** More than a stack holds. */
const LONG = 15_000;

function row(id: number, derived?: string): StatRow {
	const own = derived === undefined ? { value: '1' } : { derived };
	const facts = { period: '2026年', scope: '小城', chapter: 'kaimen', fact: 'F1', terms: [] };
	return { id: `r${id}`, label: '甲', unit: '个', ...own, ...facts } as StatRow;
}

/** Rows of which each rests on the one before; in the ledger in this order, or turned around. */
const chain = (length: number, formula: (before: string) => string) =>
	Array.from({ length }, (_, index) => row(index, index === 0 ? undefined : formula(`{r${index - 1}}`)));

/** How many times longer four times as much takes, in processor time. */
function growth(run: (count: number) => void, count: number): number {
	const spent = (times: number) => {
		const before = process.cpuUsage();
		run(count * times);
		return process.cpuUsage(before).user;
	};
	spent(1);
	return spent(4) / spent(1);
}

describe('a ledger of any length', () => {
	it('computes a chain in either order', () => {
		const rows = chain(LONG, (before) => `${before} + {r0}`);
		expect(ledgerValues(rows)(`r${LONG - 1}`).digits).toBe(BigInt(LONG));
		expect(ledgerValues(rows.toReversed())(`r${LONG - 1}`).digits).toBe(BigInt(LONG));
		expect(buildLedger(rows).get(`r${LONG - 1}`)?.value).toBe(String(LONG));
	});

	it('computes rows that double', () => {
		expect(ledgerValues(chain(50, (before) => `${before} + ${before}`))('r49').digits).toBe(2n ** 49n);
		expect(() => ledgerValues(chain(LONG, (before) => `${before} + ${before}`))(`r${LONG - 1}`)).toThrow(
			'太长',
		);
	});

	it('tells a fault once, and at once of all that rest on it', () => {
		const rows = [...chain(LONG, (before) => `${before} + {r0}`).slice(1)];
		const valueOf = ledgerValues(rows);
		for (const { id } of rows.toReversed()) expect(() => valueOf(id)).toThrow('总账里没有 r0');
	});

	it('finds circles', () => {
		const round = new Map(
			Array.from({ length: LONG }, (_, index) => [`r${index}`, [`r${(index + 1) % LONG}`, 'x']]),
		);
		expect(circles(round)).toHaveLength(1);
		expect(circles(round)[0]).toHaveLength(LONG);
		const needs = {
			x: ['a'],
			a: ['b'],
			b: ['c', 'd'],
			c: ['b'],
			d: [],
			e: ['e'],
			f: ['e', 'g'],
			g: ['nobody'],
		};
		expect(circles(new Map(Object.entries(needs)))).toEqual([['b', 'c'], ['e']]);
		expect(circles(new Map(Object.entries({ a: ['b', 'b'], b: ['c', 'c'], c: [] })))).toEqual([]);
	});

	it.each([
		['22 rows that double', 22, (before: string) => `${before} + ${before}`],
		['2,000 unknown operands', 2000, (before: string) => `{wanshang} + ${before.replace('r', 'x')}`],
		['a chain of 2,000', 2000, (before: string) => `${before} + {wanshang}`],
	])('passes the pre-flight: %s', (_, count, formula) => {
		const file = join(folder, 'stats.yaml');
		const rows = chain(count, formula).map(
			({ id, value, derived }) =>
				`  - {id: ${id}, label: 甲, ${value ? `value: "${value}"` : `derived: "${derived}"`}, unit: 个, period: 2026年, scope: 小城, chapter: kaimen, fact: F1}`,
		);
		writeFileSync(file, readFileSync(file, 'utf8').replace('exceptions:', `${rows.join('\n')}\nexceptions:`));
		const said = findProblems(folder);
		expect(said.length).toBeGreaterThanOrEqual(count - 1);
		expect(formatProblem(said.at(-1) as Problem)).toMatch(/^stats\.yaml:\d+ /);
	});
});

describe('exceptions', () => {
	it.each(['(\\w+\\s?)+$x', '(a*)*b', '(.*)*年', '(\\d|\\d\\d)+x', '(?:.|\\s)*?x{3}$'])(
		'a pattern that backtracks does not hold the build: %s',
		(pattern) => {
			const filter = exceptionFilter([{ pattern, reason: '甲' }]);
			expect(undeclaredNumbers(`${'a'.repeat(20_000)} 7`, filter).map(({ number }) => number)).toEqual(['7']);
		},
	);

	it.each([
		['20\\d\\d年', '在2019年有7个', '在\0\0\0\0\0有7个'],
		['\\p{Script=Han}+7', '甲乙7个', '\0\0\0个'],
		['\\p{sc=Han}\\u{37}', '甲乙7个', '甲\0\0个'],
		['(?<=第)\\d+', '第12回12', '第\0\0回12'],
		['第(?<n>\\d+)[\\u4e00-\\u9fff]', '第12回', '\0\0\0\0'],
		['𠮷\\d', '𠮷7', '\0\0\0'],
	])('%s is found as before', (pattern, text, left) => {
		expect(exceptionFilter([{ pattern, reason: '甲' }])(text)).toBe(left);
		expect(text.replace(new RegExp(pattern, 'gu'), (match) => '\0'.repeat(match.length))).toBe(left);
	});

	it('a text is taken as it stands', () => {
		const filter = exceptionFilter([{ text: '$& (1+1)', reason: '甲' }]);
		expect(filter('见$& (1+1)。')).toBe(`见${'\0'.repeat(8)}。`);
	});

	it.each(['(?=第)\\d', '(?!第)\\d', '(7)\\1'])('%s is refused with its line', (pattern) => {
		expect(linearPattern(pattern)).toBeUndefined();
		appendFileSync(join(folder, 'stats.yaml'), `  - pattern: '${pattern}'\n    reason: 甲\n`);
		expect(findProblems(folder).map(formatProblem)).toEqual([
			expect.stringMatching(
				/^stats\.yaml:\d+ · exceptions › 第 \d+ 条 › pattern：这个正则表达式用不了。不能用/,
			),
		]);
	});
});

describe('a manuscript of any length', () => {
	const blocks = (count: number, word = '段'): Linkable[] =>
		Array.from({ length: count }, (_, index) => ({ kind: 'p', text: `${word}${index}` }));

	it('keeps its ids', () => {
		const before = issueAnchors(blocks(LONG), { anchors: [], gone: [] });
		expect(issueAnchors(blocks(LONG), before).anchors.at(-1)?.id).toBe(`p${LONG}`);
		const half = issueAnchors(
			blocks(LONG).filter((_, index) => index % 2 === 0),
			before,
		);
		expect(half.gone).toHaveLength(LONG / 2);
		expect(half.gone[0]?.to).toBe('p1');
	});

	it('is given them in time that grows with it', () => {
		const run = (count: number) => {
			const children = blocks(count).map(({ text }): Paragraph => ({
				type: 'paragraph',
				children: [{ type: 'text', value: text }],
			}));
			const lock = new AnchorLock(join(root, 'no-such', 'anchors.lock'));
			lock.issue = (_, found) => issueAnchors(found, { anchors: [], gone: [] });
			const tree: Root = { type: 'root', children };
			remarkAnchors({ lock })(tree, new VFile({ path: '01-a.mdx' }));
		};
		expect(growth(run, 4_000)).toBeLessThan(10);
	});

	it('is read in time that grows with it', () => {
		const chapter = join(folder, 'chapters/02-guanmen.mdx');
		const start = readFileSync(chapter, 'utf8');
		const run = (count: number) => {
			writeFileSync(
				chapter,
				`${start}\n${'晚上到店的人在2019年有<Stat id="wanshang" />。\n\n'.repeat(count)}`,
			);
			expect(findProblems(folder)).toEqual([]);
		};
		expect(growth(run, 300)).toBeLessThan(10);
	}, 120_000);
});
