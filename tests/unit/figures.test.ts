import { describe, expect, it } from 'vitest';
import { figureStatIds, resolveFigure } from '../../src/lib/figure.ts';
import { buildLedger, type Stat } from '../../src/lib/ledger.ts';
import { named, steleFoot } from '../../src/lib/stele.ts';
import { figureSchema, type FigureRow } from '../../src/schema/figure.ts';
import { statSchema } from '../../src/schema/stat.ts';

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
const stats = (...ids: string[]): Stat[] =>
	ids.map((id) => ledger.get(id)).filter((stat) => stat !== undefined);

const figure = (fields: object): FigureRow =>
	figureSchema.parse({
		id: 'f',
		title: '标题',
		measure: '单位',
		alt: '说明',
		source: '来源',
		facts: ['A1'],
		...fields,
	});

const FIGURES = {
	'before-after': figure({
		kind: 'before-after',
		moments: { before: '前', after: '后' },
		rows: [{ label: '甲', before: 'a', after: 'c', change: 'b' }],
	}),
	counts: figure({
		kind: 'counts',
		rows: [
			{ label: '甲', stat: 'c' },
			{ label: '乙', stat: 'c' },
		],
		total: { label: '合计', stat: 'd' },
	}),
	nested: figure({
		kind: 'nested',
		rows: [
			{ label: '甲', stat: 'c' },
			{ label: '乙', stat: 'd' },
		],
	}),
	levels: figure({ kind: 'levels', rows: [{ label: '甲' }, { label: '乙', text: '有', stat: 'c' }] }),
	rhythm: figure({ kind: 'rhythm', rows: [{ label: '甲', every: 'half-month', stat: 'c' }] }),
	set: figure({
		kind: 'set',
		items: ['甲', '乙'],
		lead: { label: '丙', stat: 'd' },
		legend: { label: '色', keys: [{ colour: 'red', label: '红' }] },
	}),
};

describe('figureStatIds', () => {
	it.each([
		['before-after', ['a', 'c', 'b']],
		['counts', ['c', 'd']],
		['nested', ['c', 'd']],
		['levels', ['c']],
		['rhythm', ['c']],
		['set', ['d']],
	] as const)('%s draws %j, each once', (kind, ids) => {
		expect(figureStatIds(FIGURES[kind])).toEqual(ids);
		expect(resolveFigure(FIGURES[kind], ledger).stats).toEqual(ids);
	});

	it('a list without a number draws none', () => {
		expect(figureStatIds(figure({ kind: 'set', items: ['甲'] }))).toEqual([]);
	});
});

describe('resolveFigure', () => {
	it('puts the stat in place of every id and keeps the rest of the row', () => {
		expect(resolveFigure(FIGURES['before-after'], ledger)).toMatchObject({
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
		expect(resolveFigure(FIGURES.counts, ledger)).toMatchObject({
			rows: [{ stat: { id: 'c' } }, {}],
			total: { label: '合计', stat: { value: '12' } },
		});
		expect(resolveFigure(FIGURES.nested, ledger)).toMatchObject({
			rows: [{ stat: { value: '5' } }, { stat: { value: '12' } }],
		});
		expect(resolveFigure(FIGURES.levels, ledger)).toMatchObject({
			rows: [
				{ label: '甲', stat: undefined },
				{ text: '有', stat: { value: '5' } },
			],
		});
		expect(resolveFigure(FIGURES.rhythm, ledger)).toMatchObject({
			rows: [{ every: 'half-month', stat: { value: '5' } }],
		});
		expect(resolveFigure(FIGURES.set, ledger)).toMatchObject({
			items: ['甲', '乙'],
			open: false,
			lead: { stat: { value: '12' } },
			legend: { keys: [{ colour: 'red' }] },
		});
	});

	it('fills its texts, but not its source', () => {
		const filled = figure({
			kind: 'set',
			items: ['甲'],
			title: '有{c:五个}',
			measure: '{a}',
			alt: '{a}和{b}',
			note: '{d}',
			source: '{a}',
		});
		expect(resolveFigure(filled, ledger)).toMatchObject({
			title: '有五个',
			measure: '94.58%',
			alt: '94.58%和0.93个百分点',
			note: '12个',
			source: '{a}',
		});
	});

	it('throws on an unknown id and names the chart', () => {
		expect(() =>
			resolveFigure(
				figure({ kind: 'rhythm', rows: [{ label: '甲', every: 'day', stat: 'nobody' }] }),
				ledger,
			),
		).toThrow(/f .*nobody/);
		expect(() => resolveFigure(figure({ kind: 'set', items: ['甲'], alt: '{nobody}' }), ledger)).toThrow(
			'nobody',
		);
	});
});

describe('the schema of charts', () => {
	const accepts = (row: FigureRow, fields: object): boolean =>
		figureSchema.safeParse({ ...row, ...fields }).success;

	it('keeps the fields of one kind from another', () => {
		expect(accepts(FIGURES.nested, { total: { label: '合计', stat: 'd' } })).toBe(false);
		expect(accepts(FIGURES.set, { rows: [] })).toBe(false);
		expect(accepts(FIGURES.rhythm, { kind: 'counts' })).toBe(false);
	});

	it('needs rows, facts and words for those who cannot see it', () => {
		expect(accepts(FIGURES.counts, { rows: [] })).toBe(false);
		expect(accepts(FIGURES.nested, { rows: [{ label: '甲', stat: 'c' }] })).toBe(false);
		expect(accepts(FIGURES.counts, { facts: [] })).toBe(false);
		expect(accepts(FIGURES.counts, { alt: ' ' })).toBe(false);
	});
});

describe('steleFoot', () => {
	it('says once what all stats share', () => {
		expect(steleFoot(stats('a'), '据公开报道')).toEqual({ text: '2019年 · 全市 · 据公开报道' });
	});

	it('puts what differs under each stat', () => {
		const foot = steleFoot(stats('a', 'b'), '据公开报道');
		expect(foot.text).toBe('全市 · 据公开报道');
		expect(stats('a', 'b').map((stat) => foot.perStat?.(stat))).toEqual(['2019年', '时间原文未注明']);
	});

	it('shares nothing but the source when time and scope both differ', () => {
		const foot = steleFoot(stats('b', 'c'), '据公开报道');
		expect(foot.text).toBe('据公开报道');
		expect(stats('b', 'c').map((stat) => foot.perStat?.(stat))).toEqual([
			'时间原文未注明 · 全市',
			'2019年 · 全省',
		]);
	});

	it('says of what the source is silent', () => {
		expect(steleFoot(stats('d'), '甲').text).toBe('时间原文未注明 · 范围原文未注明 · 甲');
		expect(named('时间', '2019年')).toBe('2019年');
	});
});
