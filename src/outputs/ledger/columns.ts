import type { Stat } from '../../model/ledger.ts';

/** One column of the data files: its heading, what it holds, and how to read it off a stat. */
export type Column = {
	name: string;
	heading: string;
	meaning: string;
	value: (stat: Stat) => string | number;
};

/** The column dictionary of `stats.csv` and `stats.json`, in order. */
export const COLUMNS: Column[] = [
	{ name: 'id', heading: '编号', meaning: '数字的短名，也是它在网址里的名字', value: (stat) => stat.id },
	{ name: 'label', heading: '名称', meaning: '数的是什么', value: (stat) => stat.label },
	{ name: 'value', heading: '数值', meaning: '照原文的写法，不带正负号', value: (stat) => stat.value },
	{
		name: 'number',
		heading: '带符号数值',
		meaning: '供计算，下降的为负：下降22%是-22',
		value: signedNumber,
	},
	{ name: 'unit', heading: '单位', meaning: '数值的单位', value: (stat) => stat.unit },
	{
		name: 'direction',
		heading: '方向',
		meaning: '变化量才有：up是上升，down是下降',
		value: (stat) => stat.change?.direction ?? '',
	},
	{
		name: 'base',
		heading: '比较基准',
		meaning: '变化量才有：与什么相比',
		value: (stat) => stat.change?.base ?? '',
	},
	{ name: 'period', heading: '时间', meaning: '数字所指的时间', value: (stat) => stat.periodText },
	{ name: 'scope', heading: '范围', meaning: '数字所指的对象或地方', value: (stat) => stat.scopeText },
	{
		name: 'chapter',
		heading: '章节',
		meaning: '所在章的英文短名，intro是引言',
		value: (stat) => stat.chapter,
	},
	{ name: 'fact', heading: '事实编号', meaning: '编辑底稿里的编号', value: (stat) => stat.fact },
	{
		name: 'derived',
		heading: '推算',
		meaning: '推算得来的才有：算式',
		value: (stat) => stat.derivation?.formula ?? '',
	},
	{ name: 'note', heading: '说明', meaning: '编者注', value: (stat) => stat.note ?? '' },
];

/** The number with the sign of its change, for programs; nothing has no sign. */
function signedNumber({ value, change }: Stat): number {
	const number = Number(value);
	return change?.direction === 'down' && number !== 0 ? -number : number;
}
