import { describe, expect, it } from 'vitest';
import { breaths, sentencesOf } from '../../src/model/sentence.ts';

describe('sentences', () => {
	it.each([
		['先有办公室。再有数字！算不算数？', ['先有办公室。', '再有数字！', '算不算数？']],
		['他说：“先说这句。再说那句。”说完了。', ['他说：“先说这句。再说那句。”', '说完了。']],
		['他說：「先說這句。再說那句。」說完了。', ['他說：「先說這句。再說那句。」', '說完了。']],
		['（原文如此。未注明。）后面还有', ['（原文如此。未注明。）', '后面还有']],
		['等一等……再看。', ['等一等……', '再看。']],
		['“还有……”他说。', ['“还有……”', '他说。']],
		['一个…不算完。', ['一个…不算完。']],
		['真的？！对。', ['真的？！', '对。']],
		['……接着说。', ['……接着说。']],
		['没有句号', ['没有句号']],
		['引号“没有合上。后面都在一起。', ['引号“没有合上。后面都在一起。']],
		['', []],
	])('of %j', (text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
		expect(sentencesOf(text).join('')).toBe(text);
	});
});

describe('breaths', () => {
	it('leave a short sentence whole', () => {
		expect(breaths('短句，不用换气。', 20)).toEqual(['短句，不用换气。']);
	});

	it.each([
		[
			'甲乙丙丁戊己，甲乙丙丁；甲乙丙丁戊己庚，甲乙。',
			16,
			['甲乙丙丁戊己，甲乙丙丁；', '甲乙丙丁戊己庚，甲乙。'],
		],
		['甲乙丙丁戊，己庚辛壬癸，子丑寅卯辰。', 14, ['甲乙丙丁戊，己庚辛壬癸，', '子丑寅卯辰。']],
		['甲乙丙丁戊己庚辛12345.67件。', 10, ['甲乙丙丁戊己庚辛', '12345.67件。']],
	])('of %s', (text, most, parts) => {
		expect(breaths(text, most)).toEqual(parts);
	});

	it('are never longer than asked, and together the sentence', () => {
		const text = Array.from({ length: 400 }, (_, at) => (at % 23 === 22 ? '，' : '字')).join('');
		for (const most of [24, 60, 100]) {
			const parts = breaths(text, most);
			expect(parts.join('')).toBe(text);
			expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(most);
			expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(most / 4);
		}
	});
});
