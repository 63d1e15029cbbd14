import { describe, expect, it } from 'vitest';
import { exceptionFilter, undeclaredNumbers } from '../../src/model/checks/prose-numbers.ts';

const none = exceptionFilter([]);
const found = (text: string, filter = none): string[] =>
	undeclaredNumbers(text, filter).map(({ number }) => number);

describe('what counts as a number', () => {
	it.each([
		['全市3658件', ['3658']],
		['下降55.2%，上升1.64个百分点', ['55.2%', '1.64']],
		['从1,234到5‰', ['1,234', '5‰']],
		['１２个全角数字', ['１２']],
		['五个区，两次会议', ['五个', '两次']],
		['一百六十五个街镇', ['一百六十五个']],
		['两百零五件', ['两百零五件']],
		['十多个社区、三十余件、几十个', ['十多个', '三十余件', '十个']],
		['三位老师花了五元', ['三位', '五元']],
		['百分之五十的人', ['百分之五十']],
		['三分之二', ['三分之']],
		['一万人', ['一万']],
		['两万三千人', ['两万', '三千人']],
		['增长三成，翻两倍', ['三成', '两倍']],
	])('%s', (text, numbers) => {
		expect(found(text)).toEqual(numbers);
	});

	it.each([
		'一个人',
		'一起去',
		'一次也没有',
		'十分重要',
		'百日行动',
		'三心二意',
		'万一下雨',
		'四面八方',
		'星期三',
	])('%s holds none', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('exceptions', () => {
	const filter = exceptionFilter([
		{ pattern: '20\\d\\d年', reason: '年份' },
		{ text: '五个一', reason: '名称' },
		{ text: '(1+1)', reason: '记号里的字照字面看' },
	]);

	it('cover exactly their words', () => {
		expect(found('2019年有五个一', filter)).toEqual([]);
		expect(found('2019年有五个二', filter)).toEqual(['五个']);
		expect(found('2019', filter)).toEqual(['2019']);
		expect(found('(1+1)和11', filter)).toEqual(['11']);
	});

	it('do not join the words on both sides', () => {
		expect(found('3五个一4', filter)).toEqual(['3', '4']);
	});

	it('cover every place where they stand', () => {
		expect(found('2019年、2020年、2021年', filter)).toEqual([]);
	});
});

describe('the context in the message', () => {
	it('is some words on both sides, with … for a marked-up stat', () => {
		expect(undeclaredNumbers('比早晨少\u0000、3成。', none)).toEqual([
			{ number: '3', context: '比早晨少…、3成。' },
		]);
		expect(undeclaredNumbers('甲乙丙丁戊己庚7甲乙丙丁戊己庚', none)[0]?.context).toBe(
			'乙丙丁戊己庚7甲乙丙丁戊己',
		);
	});
});
