import { describe, expect, it } from 'vitest';
import { parseChapterFile } from '../../src/model/chapter-file.ts';
import { csv } from '../../src/outputs/ledger/csv.ts';
import { countCharacters, readingMinutes } from '../../src/model/reading.ts';
import { fill, references } from '../../src/model/template.ts';
import { withBase } from '../../src/model/url.ts';
import { day, slug, title } from '../../src/model/schema/text.ts';

describe('template', () => {
	it('fills ids and keeps words', () => {
		const text = '{a}起，{b:五个}区，{c-2018}';
		expect(references(text)).toEqual([
			{ id: 'a', words: undefined },
			{ id: 'b', words: '五个' },
			{ id: 'c-2018', words: undefined },
		]);
		expect(fill(text, (id) => `<${id}>`)).toBe('<a>起，五个区，<c-2018>');
	});

	it('does not read a replacement again', () => {
		expect(fill('{a}', () => '{b}$&')).toBe('{b}$&');
	});

	it.each(['{A}', '{ a }', '{}', '{a:}', '{甲}', '{a', 'a}'])('%s is no reference', (text) => {
		expect(references(text)).toEqual([]);
		expect(fill(text, () => '!')).toBe(text);
	});
});

describe('csv', () => {
	it('starts with a byte order mark and ends every line with CRLF', () => {
		expect(
			csv([
				['编号', '数值'],
				['a', '97.00'],
			]),
		).toBe('\uFEFF编号,数值\r\na,97.00\r\n');
		expect(csv([])).toBe('\uFEFF');
	});

	it('quotes commas, quotes and line breaks', () => {
		expect(csv([['甲,乙', '他说"好"', '上\n下', '“弯引号”']])).toBe(
			'\uFEFF"甲,乙","他说""好""","上\n下",“弯引号”\r\n',
		);
	});

	it.each(['=1+1', '+22', '-22', '@SUM(A1)', '\t=1', '\r=1'])('disarms the formula %j', (text) => {
		expect(csv([[text]])).toMatch(/^\uFEFF"?'/);
	});

	it('leaves numbers to compute with as they are', () => {
		expect(csv([['a', -22, 94.58, 0]])).toBe('\uFEFFa,-22,94.58,0\r\n');
	});

	it('leaves a true minus and plain numbers alone', () => {
		expect(csv([['\u221222', '22', '%']])).toBe('\uFEFF\u221222,22,%\r\n');
	});
});

describe('url', () => {
	it.each([
		['/', '', '/'],
		['/', 'stats/', '/stats/'],
		['/base', 'stats/', '/base/stats/'],
		['/base/', '/stats/', '/base/stats/'],
		['/base', '', '/base/'],
		['/base/', '#notes', '/base/#notes'],
	])('%s and %s make %s', (base, path, joined) => {
		expect(withBase(base, path)).toBe(joined);
	});
});

describe('reading', () => {
	it('counts each Han character, each word and number as one, punctuation not at all', () => {
		expect(countCharacters('全市，《长安》：“好”。')).toBe(5);
		expect(countCharacters('同比下降22%，AI 好')).toBe(7);
		expect(countCharacters('……——')).toBe(0);
	});

	it('gives whole minutes, one at least', () => {
		expect([0, 1, 400, 599, 600, 10_000].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 25]);
	});
});

describe('chapter files', () => {
	it('carry number and slug', () => {
		expect(parseChapterFile('01-chuangjian.mdx')).toEqual({ number: 1, slug: 'chuangjian' });
		expect(parseChapterFile('12-night-desk')).toEqual({ number: 12, slug: 'night-desk' });
	});

	it.each([
		'chuangjian.mdx',
		'01_chuangjian.mdx',
		'01-Chuangjian.mdx',
		'01-创建.mdx',
		'01-.mdx',
		'01-a--b.mdx',
		'01-a.md',
		'-a.mdx',
	])('%s is none', (name) => {
		expect(parseChapterFile(name)).toBeNull();
	});
});

describe('schema of texts', () => {
	it('takes days that exist', () => {
		expect(day.parse('2026-11-22')).toBe('2026-11-22');
		expect(day.parse(new Date('2026-11-22'))).toBe('2026-11-22');
		expect(day.parse('2024-02-29')).toBe('2024-02-29');
		for (const bad of [
			'2026-13-22',
			'2026-02-30',
			'2023-02-29',
			'2026-1-1',
			'2026年11月22日',
			'',
			'2026-11-22T00:00',
		]) {
			expect(day.safeParse(bad).success, bad).toBe(false);
		}
	});

	it('breaks a title at its spaces or between its items', () => {
		expect(title.parse('全省首创 跑出加速度')).toEqual({
			text: '全省首创 跑出加速度',
			lines: ['全省首创', '跑出加速度'],
		});
		expect(title.parse(['破解', '密码'])).toEqual({ text: '破解密码', lines: ['破解', '密码'] });
		expect(title.safeParse([]).success).toBe(false);
		expect(title.safeParse(' ').success).toBe(false);
	});

	it('keeps ids fit for an address', () => {
		for (const good of ['a', 'anquangan-2018', '2026-12-01-a'])
			expect(slug.safeParse(good).success, good).toBe(true);
		for (const bad of ['A', 'a_b', 'a--b', '-a', 'a-', '安', 'a b', ''])
			expect(slug.safeParse(bad).success, bad).toBe(false);
	});
});
