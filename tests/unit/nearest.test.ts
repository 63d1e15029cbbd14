import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';
import { allowedNames, formatProblem } from '../../src/model/problem.ts';

const NAMES = ['jingqing', 'anquangan', 'anquangan-sheng', 'gongan', 'sifa', 'Stat'];

describe('nearest', () => {
	it.each([
		['jingqin', 'jingqing'],
		['jinqqing', 'jingqing'],
		['anquangan-shen', 'anquangan-sheng'],
		['stat', 'Stat'],
		['sfia', 'sifa'],
		['anquan', 'anquangan'],
	])('for %s names %s first', (wrong, right) => {
		expect(nearest(wrong, NAMES)[0]).toBe(right);
	});

	it('names nothing that is far away', () => {
		expect(nearest('zzzzzzzz', NAMES)).toEqual([]);
		expect(nearest('kaimeng', ['kaimen', 'guanmen'])).toEqual(['kaimen']);
	});

	it('names at most three, in an order of their own', () => {
		expect(nearest('A', ['A3', 'A2', 'A1', 'A4'])).toEqual(['A1', 'A2', 'A3']);
		expect(nearest('A', ['A1', 'A2'], 1)).toEqual(['A1']);
		expect(nearest('x', [])).toEqual([]);
	});
});

describe('allowedNames', () => {
	it('asks about the near ones, else lists all, twelve at most', () => {
		expect(allowedNames('jingqin', NAMES, '编号')).toBe('是不是想写 jingqing？');
		expect(allowedNames('zzzzzzzz', ['a', 'b', 'a'], '编号')).toBe('可用的编号有 a、b');
		expect(allowedNames('zzzzzzzz', [], '编号')).toBe('现在还没有任何编号');
		const many = Array.from({ length: 13 }, (_, index) => `name-${index}`);
		expect(allowedNames('zzzzzzzz', many, '编号')).toMatch(/name-11 等$/);
	});
});

describe('formatProblem', () => {
	it('is one line: place, what is wrong, what is allowed', () => {
		const problem = { file: 'stats.yaml', message: '缺少这一项' };
		expect(formatProblem(problem)).toBe('stats.yaml：缺少这一项');
		expect(formatProblem({ ...problem, line: 3, field: 'unit', allowed: '写单位' })).toBe(
			'stats.yaml:3 · unit：缺少这一项。写单位',
		);
	});
});
