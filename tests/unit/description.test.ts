import { describe as group, expect, it } from 'vitest';
import {
	describe,
	describeChapter,
	describeCover,
	MOST,
	statSentence,
} from '../../src/components/head/description.ts';
import type { Stat } from '../../src/model/ledger.ts';
import type { Feature } from '../../src/model/schema/feature.ts';

const stat: Stat = {
	id: 'a',
	label: '公众安全感',
	value: '94.58',
	signed: '94.58',
	text: '94.58%',
	unit: '%',
	period: '2019年',
	periodText: '2019年',
	scope: '全市',
	scopeText: '全市',
	chapter: 'one',
	fact: 'A1',
	terms: [],
};
const feature = {
	title: { text: '书名', lines: ['书名'] },
	dek: '两三句话。',
	date_notice: '写于春天',
	source: { title: '原文', note: '改写过。', credit: '据公开报道' },
} as Feature;

group('a description', () => {
	it('takes parts until it is long enough, and no more', () => {
		expect(describe(['甲'.repeat(40), '乙'.repeat(30), '丙'])).toBe(
			`${'甲'.repeat(40)}。${'乙'.repeat(30)}。`,
		);
	});

	it('leaves out a part that is too long, but keeps its first sentences', () => {
		expect(describe(['甲'.repeat(50), '乙'.repeat(70)])).toBe(`${'甲'.repeat(50)}。`);
		expect(describe([`${'甲'.repeat(50)}。`, `乙乙。${'丙'.repeat(70)}。`, '丁'.repeat(9)])).toBe(
			`${'甲'.repeat(50)}。乙乙。${'丁'.repeat(9)}。`,
		);
	});

	it('cuts a first sentence that is too long at a comma, and says so', () => {
		const text = describe([`${'甲'.repeat(60)}，${'乙'.repeat(60)}。`]);
		expect(text).toBe(`${'甲'.repeat(60)}……`);
		expect([...describe(['𠮷'.repeat(200)])].length).toBe(MOST);
	});

	it('makes nothing up', () => {
		expect(describe(['', undefined, '短'])).toBe('短。');
	});

	it('does not end a sentence twice', () => {
		expect(describe(['他说：“好。”', '完了！', '还有……'])).toBe('他说：“好。”完了！还有……');
	});
});

group('a stat as a sentence', () => {
	it('says what, how much, when and where', () => {
		expect(statSentence(stat)).toBe('公众安全感：94.58%，2019年，全市。');
	});

	it('names what the source leaves open, the way of a change, and what was computed', () => {
		expect(
			statSentence({
				...stat,
				label: '接报警',
				text: '22%',
				change: { direction: 'down', base: '同比' },
				periodText: '原文未注明',
				derivation: { formula: '', ids: [] },
			}),
		).toBe('接报警：同比下降22%，时间原文未注明，全市，推算。');
	});
});

group('pages', () => {
	const chapter = {
		dek: '短短一句。',
		ordinal: '第一章',
		title: { text: '开门' },
		sections: [{ title: '早晨' }],
	};

	it('a chapter with little to say goes on to its place in the feature', () => {
		expect(describeChapter(chapter, [stat], feature)).toBe(
			'短短一句。公众安全感：94.58%，2019年，全市。分节：早晨。《书名》第一章：开门。两三句话。据公开报道整理，写于春天。',
		);
	});

	it('two chapters with the same words differ by their titles', () => {
		const other = { ...chapter, ordinal: '第二章', title: { text: '关门' } };
		expect(describeChapter(chapter, [], feature)).not.toBe(describeChapter(other, [], feature));
	});

	it('a cover of many chapters names the first and the last', () => {
		const many = Array.from({ length: 50 }, () => ({ short: '某一章' }));
		expect(describeCover(feature, many)).toBe(
			'两三句话。从“某一章”到“某一章”，共50章。据公开报道整理，写于春天。改写过。',
		);
	});
});
