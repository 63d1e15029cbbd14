import { describe, expect, it } from 'vitest';
import { percent, textEm } from '../../src/charts/shared/text.ts';
import { runs } from '../../src/components/runs.ts';

describe('text', () => {
	it('measures Han characters and Chinese punctuation as one em, digits as little more than half', () => {
		expect(textEm('法院系统')).toBe(4);
		expect(textEm('“等”——')).toBe(5);
		expect(textEm('93.14')).toBeCloseTo(4 * 0.56 + 0.28);
	});

	it('keeps numbers and units together, the longest known unit first', () => {
		expect(
			runs('升到23.96亿元，共131条，占22%', ['亿', '亿元'])
				.filter(({ whole }) => whole)
				.map(({ text }) => text),
		).toEqual(['23.96亿元', '131条', '22%']);
		expect(runs('每天一次', ['次'])).toEqual([{ text: '每天一次', whole: false }]);
		expect(
			runs('共3%(a+b)', ['(a+b)'])
				.map(({ text }) => text)
				.join(''),
		).toBe('共3%(a+b)');
	});

	it('writes short percentages', () => {
		expect(percent(100 / 3)).toBe('33.33%');
		expect(percent(50)).toBe('50%');
	});
});
