import { describe, expect, it } from 'vitest';
import {
	chartSchema,
	chartStats,
	chartWords,
	type ChartRow,
	resolveChart,
} from '../../src/charts/definitions.ts';
import { buildLedger } from '../../src/model/ledger.ts';
import { statSchema } from '../../src/model/schema/stat.ts';

const ledger = buildLedger(
	[
		{ id: 'a', value: '94.58', unit: '%' },
		{ id: 'b', value: '0.93', unit: '个百分点', period: 'unstated' },
		{ id: 'c', value: '5', unit: '个', scope: '全省' },
		{ id: 'd', value: '12', unit: '个', period: 'unstated', scope: 'unstated' },
	].map((fields) =>
		statSchema.parse({ label: '甲', period: '2019年', scope: '全市', chapter: 'x', fact: 'A1', ...fields }),
	),
);

const chart = (fields: object): ChartRow =>
	chartSchema.parse({
		id: 'f',
		title: '标题',
		measure: '单位',
		alt: '说明',
		source: '来源',
		facts: ['A1'],
		...fields,
	});

const CHARTS = {
	'before-after': chart({
		kind: 'before-after',
		moments: { before: '前', after: '后' },
		rows: [{ label: '甲', before: 'a', after: 'c', change: 'b' }],
	}),
	counts: chart({
		kind: 'counts',
		rows: [
			{ label: '甲', stat: 'c' },
			{ label: '乙', stat: 'c' },
		],
		total: { label: '合计', stat: 'd' },
	}),
	nested: chart({
		kind: 'nested',
		rows: [
			{ label: '甲', stat: 'c' },
			{ label: '乙', stat: 'd' },
		],
	}),
	levels: chart({ kind: 'levels', rows: [{ label: '甲' }, { label: '乙', text: '有', stat: 'c' }] }),
	rhythm: chart({ kind: 'rhythm', rows: [{ label: '甲', every: 'half-month', stat: 'c' }] }),
	set: chart({
		kind: 'set',
		items: ['甲', '乙'],
		lead: { label: '丙', stat: 'd' },
		legend: { label: '色', keys: [{ colour: 'red', label: '红' }] },
	}),
};

describe('chartStats', () => {
	it.each([
		['before-after', ['a', 'c', 'b']],
		['counts', ['c', 'd']],
		['nested', ['c', 'd']],
		['levels', ['c']],
		['rhythm', ['c']],
		['set', ['d']],
	] as const)('%s draws %j, each once', (kind, ids) => {
		expect([...chartStats(CHARTS[kind]).keys()]).toEqual(ids);
		expect(resolveChart(CHARTS[kind], ledger).stats.map(({ id }) => id)).toEqual(ids);
	});

	it('a list without a number draws none', () => {
		expect([...chartStats(chart({ kind: 'set', items: ['甲'] })).keys()]).toEqual([]);
	});

	it('says where each stands first, and takes no word for one', () => {
		const { moments, rows } = { moments: { before: 'a', after: '后' }, rows: [] as object[] };
		rows.push(
			{ label: 'b', before: 'c', after: 'a', change: 'b' },
			{ label: 'c', before: 'a', after: 'd', change: 'b' },
		);
		expect([...chartStats(chart({ kind: 'before-after', moments, rows }))]).toEqual([
			['c', ['rows', 0, 'before']],
			['a', ['rows', 0, 'after']],
			['b', ['rows', 0, 'change']],
			['d', ['rows', 1, 'after']],
		]);
		expect(chartStats(CHARTS.counts).get('d')).toEqual(['total', 'stat']);
	});
});

describe('chartWords', () => {
	it.each([
		['before-after', { moments: '前、后', rows: ['甲'] }],
		['counts', { total: '合计', rows: ['甲', '乙'] }],
		['nested', { rows: ['甲', '乙'] }],
		['levels', { rows: ['甲', '乙有'] }],
		['rhythm', { rows: ['甲'] }],
		['set', { lead: '丙', legend: '色、红', items: ['甲', '乙'] }],
	] as const)('has those of %s', (kind, words) => {
		expect(chartWords(CHARTS[kind])).toEqual(words);
	});
});

describe('resolveChart', () => {
	it('puts the stat in place of every id and keeps the rest of the row', () => {
		expect(resolveChart(CHARTS['before-after'], ledger)).toMatchObject({
			moments: { before: '前', after: '后' },
			rows: [
				{
					label: '甲',
					before: { text: '94.58%' },
					after: { text: '5个' },
					change: { text: '0.93个百分点' },
					highlight: false,
				},
			],
		});
		expect(resolveChart(CHARTS.counts, ledger)).toMatchObject({
			rows: [{ stat: { id: 'c' } }, {}],
			total: { label: '合计', stat: { value: '12' } },
		});
		expect(resolveChart(CHARTS.nested, ledger)).toMatchObject({
			rows: [{ stat: { value: '5' } }, { stat: { value: '12' } }],
		});
		expect(resolveChart(CHARTS.levels, ledger)).toMatchObject({
			rows: [
				{ label: '甲', stat: undefined },
				{ text: '有', stat: { value: '5' } },
			],
		});
		expect(resolveChart(CHARTS.rhythm, ledger)).toMatchObject({
			rows: [{ every: 'half-month', stat: { value: '5' } }],
		});
		expect(resolveChart(CHARTS.set, ledger)).toMatchObject({
			items: ['甲', '乙'],
			open: false,
			lead: { stat: { value: '12' } },
			legend: { keys: [{ colour: 'red' }] },
		});
	});

	it('fills its texts, but not its source', () => {
		const filled = chart({
			kind: 'set',
			items: ['甲'],
			title: '有{c:五个}',
			measure: '{a}',
			alt: '{a}和{b}',
			note: '{d}',
			source: '{a}',
		});
		expect(resolveChart(filled, ledger)).toMatchObject({
			title: '有五个',
			measure: '94.58%',
			alt: '94.58%和0.93个百分点',
			note: '12个',
			source: '{a}',
		});
	});

	it('throws on an unknown id and names the chart', () => {
		expect(() =>
			resolveChart(chart({ kind: 'rhythm', rows: [{ label: '甲', every: 'day', stat: 'nobody' }] }), ledger),
		).toThrow(/f .*nobody/);
		expect(() => resolveChart(chart({ kind: 'set', items: ['甲'], alt: '{nobody}' }), ledger)).toThrow(
			'nobody',
		);
	});
});

describe('the schema of charts', () => {
	const accepts = (row: ChartRow, fields: object): boolean =>
		chartSchema.safeParse({ ...row, ...fields }).success;

	it('keeps the fields of one kind from another', () => {
		expect(accepts(CHARTS.nested, { total: { label: '合计', stat: 'd' } })).toBe(false);
		expect(accepts(CHARTS.set, { rows: [] })).toBe(false);
		expect(accepts(CHARTS.rhythm, { kind: 'counts' })).toBe(false);
	});

	it('needs rows, facts and words for those who cannot see it', () => {
		expect(accepts(CHARTS.counts, { rows: [] })).toBe(false);
		expect(accepts(CHARTS.nested, { rows: [{ label: '甲', stat: 'c' }] })).toBe(false);
		expect(accepts(CHARTS.counts, { facts: [] })).toBe(false);
		expect(accepts(CHARTS.counts, { alt: ' ' })).toBe(false);
	});
});
