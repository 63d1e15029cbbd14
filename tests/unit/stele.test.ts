import { describe, expect, it } from 'vitest';
import { buildLedger, type Stat } from '../../src/model/ledger.ts';
import { steleFoot } from '../../src/blocks/figure/stele.ts';
import { named } from '../../src/model/ledger.ts';
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
const stats = (...ids: string[]): Stat[] =>
	ids.map((id) => ledger.get(id)).filter((stat) => stat !== undefined);

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
