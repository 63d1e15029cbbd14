import { describe, expect, it } from 'vitest';
import { chartSchema, chartTable, resolveChart } from '../../src/charts/definitions.ts';
import { buildLedger } from '../../src/model/ledger.ts';
import { statSchema } from '../../src/model/schema/stat.ts';

const row = (id: string, value: string | undefined, unit: string, more = {}) =>
	statSchema.parse({
		id,
		label: id,
		value,
		unit,
		period: '某年',
		scope: '某地',
		chapter: 'c',
		fact: 'A1',
		...more,
	});

const ledger = buildLedger([
	row('now', '95.79', '%', { period: '2019年' }),
	row('rise', '2.65', '个百分点', { period: '2019年', change: { direction: 'up', base: '比上年' } }),
	row('then', undefined, '%', { period: '2018年', derived: '{now} - {rise}' }),
	row('few', '17', '起'),
	row('many', '44', '起'),
	row('sum', undefined, '起', { derived: '{few} + {many}' }),
	row('cases', '3658', '件', { period: 'unstated', scope: '全市' }),
	row('weekly', '1', '次／周', { period: 'unstated' }),
]);

const table = (chart: object) =>
	chartTable(
		resolveChart(
			chartSchema.parse({
				id: 'x',
				title: '题',
				measure: '计量',
				alt: '文字',
				source: '出处',
				facts: ['A1'],
				...chart,
			}),
			ledger,
		),
	);

describe('table of a chart', () => {
	it('shows both moments, the signed change and the formula', () => {
		const rows = [{ label: '法院', before: 'then', after: 'now', change: 'rise' }];
		expect(table({ kind: 'before-after', moments: { before: '先', after: '后' }, rows })).toEqual({
			columns: ['项目', '先，%', '后，%', '变化，个百分点'],
			numeric: [false, true, true, true],
			rows: [{ header: '法院', cells: ['93.14', '95.79', '+2.65'], derived: '95.79 − 2.65 = 93.14%' }],
			notes: ['时间：2018年、2019年', '范围：某地'],
		});
	});

	it('names one unit in the column and marks a derived total', () => {
		const rows = [
			{ label: '甲', stat: 'few' },
			{ label: '乙', stat: 'many' },
		];
		const counted = table({ kind: 'counts', rows, total: { label: '合计', stat: 'sum' } });
		expect(counted.columns).toEqual(['项目', '数值，起']);
		expect(counted.rows.map(({ derived }) => derived)).toEqual([undefined, undefined, '17 + 44 = 61起']);
		expect(counted.rows[2]).toMatchObject({ header: '合计', cells: ['61'] });
	});

	it('gives units, times and scopes columns of their own where rows differ, the unstated said', () => {
		const counted = table({
			kind: 'counts',
			rows: [
				{ label: '甲', stat: 'few' },
				{ label: '乙', stat: 'cases' },
			],
		});
		expect(counted.columns).toEqual(['项目', '数值', '单位', '时间', '范围']);
		expect(counted.numeric).toEqual([false, true, false, false, false]);
		expect(counted.rows[1]?.cells).toEqual(['3658', '件', '原文未注明', '全市']);
		expect(counted.notes).toEqual([]);
	});

	it('fills levels without a number, and takes no note from them', () => {
		const levels = table({
			kind: 'levels',
			rows: [{ label: '上', text: '某事', stat: 'cases' }, { label: '下' }],
		});
		expect(levels.columns).toEqual(['层级', '内容', '数值，件']);
		expect(levels.rows[1]?.cells).toEqual(['—', '—']);
		expect(levels.notes).toEqual(['时间：原文未注明', '范围：全市']);
	});

	it('leaves out the number column where no level has one', () => {
		expect(table({ kind: 'levels', rows: [{ label: '上' }, { label: '下' }] }).columns).toEqual(['层级']);
	});

	it('puts a rhythm in words', () => {
		const rhythm = table({
			kind: 'rhythm',
			rows: [{ label: '某事', text: '报告', every: 'week', stat: 'weekly' }],
		});
		expect(rhythm.columns).toEqual(['项目', '内容', '频次']);
		expect(rhythm.rows[0]?.cells).toEqual(['报告', '每周一次']);
		expect(rhythm.notes).toContain('时间：原文未注明');
	});

	it('lists a set, keeps it open, and says what stands around it', () => {
		const set = table({
			kind: 'set',
			items: ['甲', '乙'],
			open: true,
			lead: { label: '合计', stat: 'sum' },
			into: '丙',
			legend: {
				label: '用色',
				keys: [
					{ colour: 'red', label: '红' },
					{ colour: 'green', label: '绿' },
				],
			},
		});
		expect(set.columns).toEqual(['名称']);
		expect(set.rows.map(({ header }) => header)).toEqual(['甲', '乙', '……等']);
		expect(set.notes).toEqual([
			'合计：61起（推算：17 + 44 = 61起；时间：某年；范围：某地）',
			'合为：丙',
			'用色：红、绿',
		]);
	});

	it('has a cell for every column in every row', () => {
		for (const chart of [
			{
				kind: 'nested',
				rows: [
					{ label: '甲', stat: 'few' },
					{ label: '乙', stat: 'cases' },
				],
			},
			{
				kind: 'rhythm',
				rows: [
					{ label: '甲', every: 'week', stat: 'weekly' },
					{ label: '乙', text: '报', every: 'day', stat: 'few' },
				],
			},
		]) {
			const { columns, numeric, rows } = table(chart);
			expect(numeric).toHaveLength(columns.length);
			for (const { cells } of rows) expect(cells).toHaveLength(columns.length - 1);
		}
	});
});
