import { describe, expect, it } from 'vitest';
import { chineseNumeral, formalNumeral, numbersIn, parseChineseNumeral } from '../../src/model/numerals.ts';

const UP_TO_99 = Array.from({ length: 99 }, (_, index) => index + 1);

describe('chineseNumeral', () => {
	it('comes back through parseChineseNumeral, each spelling once', () => {
		expect(UP_TO_99.map((number) => parseChineseNumeral(chineseNumeral(number)))).toEqual(UP_TO_99);
		expect(new Set(UP_TO_99.map(chineseNumeral)).size).toBe(99);
	});

	it.each([
		[0, '零'],
		[1, '一'],
		[10, '十'],
		[11, '十一'],
		[20, '二十'],
		[21, '二十一'],
		[99, '九十九'],
	])('%i is %s', (number, text) => {
		expect(chineseNumeral(number)).toBe(text);
	});

	it('leaves what it cannot spell in digits', () => {
		expect([100, -1, 1.5].map(chineseNumeral)).toEqual(['100', '-1', '1.5']);
	});

	it('has a formal form for seals', () => {
		expect([1, 4, 10, 12, 20, 37].map(formalNumeral)).toEqual(['壹', '肆', '拾', '拾贰', '贰拾', '叁拾柒']);
	});
});

describe('parseChineseNumeral', () => {
	it.each([
		['两', 2],
		['十五', 15],
		['一百', 100],
		['百', 100],
		['一百零五', 105],
		['两百零五', 205],
		['一百六十五', 165],
		['三千六百五十八', 3658],
		['两千零六', 2006],
		['一万', 10_000],
		['万', 10_000],
		['一万零三', 10_003],
		['十二万三千四百五十六', 123_456],
		['两千零五十万', 20_500_000],
		['九千九百九十九万九千九百九十九', 99_999_999],
		['二〇一九', 2019],
		['一九四九', 1949],
		['零', 0],
	])('%s is %i', (text, number) => {
		expect(parseChineseNumeral(text)).toBe(number);
	});

	it.each(['', '个', '三个', '第三', '一亿', '5', '十三四'])('%j is none', (text) => {
		expect(parseChineseNumeral(text)).toBeNull();
	});
});

describe('numbersIn', () => {
	it('finds every number, in digits or in words', () => {
		expect(numbersIn('五个区、10次、97.00%，三千六百五十八件')).toEqual([10, 97, 5, 3658]);
		expect(numbersIn('3,658件')).toEqual([3658]);
	});

	it('takes 每 for one', () => {
		expect(numbersIn('每季度')).toEqual([1]);
		expect(numbersIn('季度')).toEqual([]);
	});

	it('does not take the last digit of a year for the number', () => {
		expect(numbersIn('二〇一九年')).not.toContain(9);
	});
});
