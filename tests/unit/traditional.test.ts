import { describe, expect, it } from 'vitest';
import { traditional } from '../../src/model/traditional.ts';

const convert = traditional();

describe('Simplified text as Traditional', () => {
	it.each([
		[
			'鄠邑区、高陵区、临潼区、阎良区、莲湖区、雁塔区、经开区',
			'鄠邑區、高陵區、臨潼區、閻良區、蓮湖區、雁塔區、經開區',
		],
		['永宁门、安定门、安远门、长乐门', '永寧門、安定門、安遠門、長樂門'],
		['中央政法委《长安》杂志和《人民日报》', '中央政法委《長安》雜誌和《人民日報》'],
		['新时代“枫桥经验”', '新時代「楓橋經驗」'],
		['“枫桥式公安派出所”，阎良分局凌云路派出所', '「楓橋式公安派出所」，閻良分局凌雲路派出所'],
		['涉黑涉恶案件、扫黑除恶、黑恶势力', '涉黑涉惡案件、掃黑除惡、黑惡勢力'],
		['政法干警、干部', '政法幹警、幹部'],
		['征求意见，特征', '徵求意見，特徵'],
		['政法系统里四个系统，关系', '政法系統裡四個系統，關係'],
		['五公里，这里', '五公里，這裡'],
		['发布、头发', '發佈、頭髮'],
		['制度、制定、制造、复制', '制度、制定、製造、複製'],
		['只写明一处，一只', '只寫明一處，一隻'],
		['秦岭生态环境保卫战、“大棚房”、“黑车”营运', '秦嶺生態環境保衛戰、「大棚房」、「黑車」營運'],
		['试着并成一张网，每周一会商', '試著併成一張網，每週一會商'],
		['准入、标准', '准入、標準'],
	])('%s', (simplified, converted) => {
		expect(convert(simplified)).toBe(converted);
	});

	it('keeps the words: no vocabulary of elsewhere', () => {
		expect(convert('网络、信息、视频、软件、质量')).toBe('網絡、信息、視頻、軟件、質量');
	});

	it('has quotation marks of its own, one inside the other, and leaves apostrophes', () => {
		expect(convert('他说：“这叫‘五个一’。”')).toBe('他說：「這叫『五個一』。」');
		expect(convert('It’s')).toBe('It’s');
	});

	it('converts across the pieces of a text and cuts it where it was', () => {
		expect(convert.pieces(['特', '征', '求'])).toEqual(['特', '徵', '求']);
		expect(convert.pieces(['头', '发'])).toEqual(['頭', '髮']);
		expect(convert.pieces(['', '这', '', '里'])).toEqual(['', '這', '', '裡']);
		expect(convert.pieces([])).toEqual([]);
	});

	it('does not count in halves of characters', () => {
		expect(convert.pieces(['𠮷', '里', '头发'])).toHaveLength(3);
		expect(convert.pieces(['𠮷', '头发'])).toEqual(['𠮷', '頭髮']);
	});
});

describe('words of the editor', () => {
	const own = traditional({ 报道: '報導', 报道里: '報道裡', 博客: '部落格', 没有: '沒有' });

	it('come first, the longest of them before the others, and are left as they stand', () => {
		expect(own('报道里的报道')).toBe('報道裡的報導');
	});

	it('of another length stay whole where they begin', () => {
		expect(own.pieces(['写博', '客的', '人'])).toEqual(['寫部落格', '的', '人']);
	});

	it('that are never met are told', () => {
		expect(own.unused()).toEqual(['没有']);
	});
});
