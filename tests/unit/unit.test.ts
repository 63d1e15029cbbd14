import { describe, expect, it } from 'vitest';
import { splitUnit } from '../../src/model/unit.ts';

describe('a unit beside its number', () => {
	it.each([
		['%', '%', ''],
		['亿元', '亿元', ''],
		['个', '个', ''],
		['', '', ''],
		['万人次', '万', '人次'],
		['个百分点', '个', '百分点'],
		['𠮷元', '𠮷元', ''],
		['𠮷元整', '𠮷', '元整'],
	])('%j stays with it by %j and lets go of %j', (unit, held, rest) => {
		expect(splitUnit(unit)).toEqual({ held, rest });
	});
});
