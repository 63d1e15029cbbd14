import { describe, expect, it } from 'vitest';
import { gbt7714, plainCitation } from '../../src/model/cite.ts';
import { aroundStat, sentenceWith } from '../../src/model/sentence.ts';
import { today } from '../../src/model/date.ts';
import { tsv } from '../../src/reader/copy/tsv.ts';

describe('the sentence of a stat', () => {
	const text = '第一句有{a}。第二句“先说{b:两件}。再说别的。”到这里为止；还有{c}！最后没有句号{d}';

	it.each([
		['a', '第一句有{a}。'],
		['b', '第二句“先说{b:两件}。再说别的。”'],
		['c', '到这里为止；还有{c}！'],
		['d', '最后没有句号{d}'],
	])('of %s', (id, sentence) => {
		expect(sentenceWith(text, id)).toBe(sentence);
	});

	it('is the whole text where none names it', () => {
		expect(sentenceWith('没有。也没有。', 'a')).toBe('没有。也没有。');
	});

	it('is cut around the number', () => {
		expect(aroundStat('共{a-1}，比{a}多，{a}。', 'a')).toEqual(['共{a-1}，比', '{a}', '多，{a}。']);
		expect(aroundStat('每季{a:四次}。', 'a')).toEqual(['每季', '{a:四次}', '。']);
		expect(aroundStat('没有。', 'a')).toEqual(['没有。', '', '']);
	});
});

describe('citations', () => {
	const source = {
		author: '小安',
		title: '特稿：安全感',
		updated: '2026-11-22',
		url: 'https://example.org/stats/a/',
	};
	const whole = ({ before, after }: { before: string; after: string }) => `${before}2026-12-01${after}`;

	it('follow GB/T 7714, from the author where there is one', () => {
		const rest = '特稿：安全感[EB/OL]. (2026-11-22)[2026-12-01]. https://example.org/stats/a/.';
		expect(whole(gbt7714(source))).toBe(`小安. ${rest}`);
		expect(whole(gbt7714({ ...source, author: undefined }))).toBe(rest);
	});

	it('have a plain form, whose title marks do not nest alike', () => {
		expect(plainCitation({ ...source, title: '读《河湾志》' })).toBe(
			'小安：《读〈河湾志〉》，https://example.org/stats/a/',
		);
		expect(plainCitation({ ...source, author: undefined })).toBe(
			'《特稿：安全感》，https://example.org/stats/a/',
		);
	});

	it('name the reader’s own day', () => {
		expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
	});
});

it('a copied table has a line a row, a tab a column, and no others', () => {
	expect(
		tsv([
			['项目', '数值，\n\t%'],
			['公安', ' 95.83 '],
		]),
	).toBe('项目\t数值， %\n公安\t95.83');
});
