import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findProblems } from '../../src/build/content/preflight.ts';
import { AnchorLock } from '../../src/build/markdown/lock.ts';
import { readLock } from '../../src/build/markdown/lock-file.ts';
import type { Linkable } from '../../src/build/markdown/issue.ts';
import { formatProblem } from '../../src/model/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'lock-'));
const folder = join(root, 'content');
const path = join(folder, 'anchors.lock');
beforeEach(() => {
	rmSync(folder, { recursive: true, force: true });
	cpSync('tests/fixtures/small', folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const COMMON = '小城有书店五家，都开在巷子里，门面不大。';
const OURS = '早市散了以后，人们走进书店，翻看新到的杂志。';
const THEIRS = '到了晚上，灯还亮着，读书的人也不肯走。';
const line = (id: string, text: string, to?: string) => JSON.stringify({ in: 'a', id, text, to });
const paragraphs = (...texts: string[]): Linkable[] => texts.map((text) => ({ kind: 'p', text }));

/** What a build issues with this lock, what it says, and what it leaves behind. */
function built(lock: string[], blocks: Linkable[], end = '\n') {
	writeFileSync(path, lock.join(end));
	const said: string[] = [];
	const anchors = new AnchorLock(path);
	anchors.log = (text) => said.push(text);
	const issued = anchors.issue('a', blocks);
	anchors.save();
	return { ids: issued.anchors.map(({ id }) => id), said, written: readFileSync(path, 'utf8') };
}

describe('two branches that each added a paragraph', () => {
	const merged = [
		line('p1', COMMON),
		'<<<<<<< HEAD',
		line('p2', OURS),
		'=======',
		line('p2', THEIRS),
		'>>>>>>> other',
	];
	const diff3 = [
		...merged.slice(0, 3),
		'||||||| 1a2b3c4',
		line('p2', '从前那里有一段别的话。'),
		...merged.slice(3),
	];

	it.each([
		['with marks', merged, '\n'],
		['with marks of diff3', diff3, '\n'],
		['without marks', merged.filter((text) => text.startsWith('{')), '\n'],
		['with line ends of Windows', merged, '\r\n'],
		['with a byte order mark', ['\uFEFF// x', ...merged], '\n'],
	])('get an id each: %s', (_, lock, end) => {
		const { ids, said, written } = built(lock, paragraphs(COMMON, OURS, THEIRS), end);
		expect(ids).toEqual(['p1', 'p2', 'p3']);
		expect(said.filter((text) => text.includes('anchors.lock'))).toHaveLength(1);
		expect(written).not.toMatch(/^[<|=>]{7}|\r/m);
		expect(written.match(/"id":"p2"/g)).toHaveLength(1);
		expect(written).toContain(line('p3', THEIRS));
		const again = built(written.split('\n'), paragraphs(COMMON, OURS, THEIRS));
		expect(again).toEqual({ ids, said: [], written });
	});

	it('in the other order: the first in the text keeps the id', () => {
		expect(built(merged, paragraphs(COMMON, THEIRS, OURS)).ids).toEqual(['p1', 'p2', 'p3']);
	});

	it('one kept: it has the id', () => {
		expect(built(merged, paragraphs(COMMON, THEIRS)).ids).toEqual(['p1', 'p2']);
	});

	it('one paragraph changed on both sides keeps its id', () => {
		const lock = ['<<<<<<< a', line('p1', `${COMMON}甲`), '=======', line('p1', `${COMMON}乙`), '>>>>>>> b'];
		expect(built(lock, paragraphs(`${COMMON}甲乙`)).ids).toEqual(['p1']);
	});

	it('a paragraph removed on one side and kept on the other has its id while it stands', () => {
		const lock = [line('p1', COMMON), line('p2', OURS), line('p2', OURS, 'p1')];
		const kept = built(lock, paragraphs(COMMON, OURS));
		expect(kept.ids).toEqual(['p1', 'p2']);
		expect(kept.written.match(/"id":"p2"/g)).toHaveLength(1);
		const gone = built(lock, paragraphs(COMMON));
		expect(gone.written.match(/"id":"p2"/g)).toHaveLength(1);
		expect(gone.written).toContain('"to":"p1"');
	});

	it('the same line twice is one', () => {
		expect(built([line('p1', COMMON), line('p1', COMMON)], paragraphs(COMMON)).ids).toEqual(['p1']);
		expect(readLock([line('p1', COMMON), line('p1', COMMON)].join('\n')).lines).toHaveLength(1);
	});

	it('a manuscript that is not there any more keeps each id once', () => {
		const other = (text: string) => JSON.stringify({ in: 'b', id: 'p1', text });
		const { written } = built([other(OURS), other(THEIRS)], paragraphs(COMMON));
		expect(written.match(/"in":"b"/g)).toHaveLength(1);
	});
});

describe('a lock that cannot be read', () => {
	it.each([
		'{"in":"a","id":"p1","text":"没有收住',
		'{ 早市',
		'早市',
		'{"in":"a","id":1,"text":"甲"}',
		'{"in":"a","id":"x1","text":"甲"}',
		'{"in":"a","id":"p1"}',
		'{"in":1,"id":"p1","text":"甲"}',
		'{"in":"a","id":"p1","text":"甲","to":2}',
		'{}',
		'[]',
		'null',
		'"p1"',
	])('is named with its line: %s', (text) => {
		writeFileSync(path, `// 段落编号\n${text}\n`);
		expect(findProblems(folder).map(formatProblem)).toEqual([
			expect.stringMatching(/^anchors\.lock:2：这一行读不懂。/),
		]);
		expect(() => new AnchorLock(path)).not.toThrow();
		expect(() => new AnchorLock(path).issue('a', paragraphs(COMMON))).toThrow('anchors.lock:2：这一行读不懂');
	});

	it('traces of a merge are no problem of the pre-flight', () => {
		writeFileSync(path, `<<<<<<< HEAD\n${line('p1', OURS)}\n=======\n${line('p1', THEIRS)}\n>>>>>>> b\n`);
		expect(findProblems(folder)).toEqual([]);
	});
});

describe('the Traditional words change no number', () => {
	it.each([
		['9', '8'],
		['９', '８'],
		['九', '八'],
		['九', '8'],
		['一百', '百'],
		['个', '萬個'],
		['两个', '三個'],
		['百分之', '之'],
		['〇', '一'],
		['万', '億'],
		['半年', '一年'],
		['％', '‰'],
		['−', '＋'],
		['A', '甲'],
		['甲', 'A'],
		['甲', '甲 乙'],
		['①', '②'],
		['Ⅳ', 'Ⅴ'],
		['٣', '٤'],
	])('%s → %s', (from, to) => {
		writeFileSync(join(folder, 'hant.yaml'), `words:\n  "${from}": "${to}"\n`);
		expect(findProblems(folder).map(formatProblem)).toEqual([
			expect.stringMatching(/^hant\.yaml:2 · words › .+：左右两边(都只能写汉字和中文标点|写到的数要一样)$/u),
		]);
	});

	it.each([
		['次／周', '次／週'],
		['一万个', '一萬個'],
		['两抢', '兩搶'],
		['参加', '參加'],
		['大陆', '大陸'],
		['秋千', '鞦韆'],
		['“三百”', '「三百」'],
	])('%s → %s may stand', (from, to) => {
		writeFileSync(join(folder, 'hant.yaml'), `words:\n  "${from}": "${to}"\n`);
		expect(findProblems(folder)).toEqual([]);
	});
});
