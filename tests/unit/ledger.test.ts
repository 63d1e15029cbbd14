import { describe, expect, it } from 'vitest';
import { buildLedger, ledgerValues } from '../../src/model/ledger.ts';
import { formatDecimal } from '../../src/model/decimal.ts';
import { ledgerSchema, statSchema, type StatRow } from '../../src/model/schema/stat.ts';

const row = (fields: Partial<StatRow> & { id: string }): StatRow =>
	statSchema.parse({
		label: '甲',
		unit: '%',
		period: '2019年',
		scope: '全市',
		chapter: 'a',
		fact: 'A1',
		...fields,
	});

const ANQUAN = [
	row({ id: 'now', value: '94.58' }),
	row({ id: 'rise', value: '0.93', unit: '个百分点', change: { direction: 'up', base: '比2018年' } }),
	row({ id: 'before', derived: '{now} - {rise}', period: 'unstated', scope: 'unstated' }),
];

describe('buildLedger', () => {
	const ledger = buildLedger(ANQUAN);

	it('keeps the order of the rows and the zeros of their values', () => {
		expect([...ledger.keys()]).toEqual(['now', 'rise', 'before']);
		expect(buildLedger([row({ id: 'a', value: '97.00' })]).get('a')?.text).toBe('97.00%');
	});

	it('computes derived rows and words their formula with a true minus', () => {
		expect(ledger.get('before')).toMatchObject({
			value: '93.65',
			text: '93.65%',
			derivation: { formula: '94.58 − 0.93 = 93.65%', ids: ['now', 'rise'] },
		});
		expect(ledger.get('now')?.derivation).toBeUndefined();
	});

	it('computes from computed rows, whatever their order', () => {
		const rows = [row({ id: 'sum', derived: '{before} + {rise}' }), ...ANQUAN];
		expect(buildLedger(rows).get('sum')?.value).toBe('94.58');
	});

	it('signs changes only', () => {
		expect(ledger.get('rise')?.signed).toBe('+0.93');
		expect(ledger.get('now')?.signed).toBe('94.58');
		const down = row({ id: 'a', value: '22', change: { direction: 'down', base: '同比' } });
		expect(buildLedger([down]).get('a')).toMatchObject({ signed: '\u221222', value: '22', text: '22%' });
	});

	it('says in words what the source leaves open', () => {
		expect(ledger.get('before')).toMatchObject({ periodText: '原文未注明', scopeText: '原文未注明' });
		expect(ledger.get('now')).toMatchObject({ periodText: '2019年', scopeText: '全市' });
	});

	it('keeps twelve digits', () => {
		expect(buildLedger([row({ id: 'a', value: '123456789012' })]).get('a')?.value).toBe('123456789012');
	});

	it('throws on what no check let pass', () => {
		expect(() => buildLedger([row({ id: 'a', derived: '{b} + {c}' })])).toThrow('总账里没有 b');
		const circle = [row({ id: 'a', derived: '{b} + {b}' }), row({ id: 'b', derived: '{a} + {a}' })];
		expect(() => buildLedger(circle)).toThrow('a → b → a');
		expect(() => buildLedger([row({ id: 'a', derived: '{a} * 2' })])).toThrow('看不懂的算式');
	});
});

describe('ledgerValues', () => {
	it('gives a sound row its value, although another row is broken', () => {
		const valueOf = ledgerValues([...ANQUAN, row({ id: 'broken', derived: '{nobody} + {now}' })]);
		expect(formatDecimal(valueOf('before'))).toBe('93.65');
		expect(() => valueOf('broken')).toThrow('nobody');
	});
});

describe('the schema of a row', () => {
	const errors = (fields: object): string[] =>
		statSchema
			.safeParse({ ...ANQUAN[0], ...fields })
			.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

	it.each(['-5', '+5', '1,000', '5%', '97.', '.5', ''])('takes no value %j', (value) => {
		expect(errors({ value })).toHaveLength(1);
	});

	it('takes a value in quotes only, and needs one', () => {
		expect(errors({ value: 97.0 })[0]).toContain('要加引号');
		expect(errors({ value: undefined })[0]).toContain('要有 value');
		expect(errors({ value: undefined, derived: '{a} - {b}' })).toEqual([]);
	});

	it('knows no other field', () => {
		expect(errors({ unti: '个' })).toHaveLength(1);
	});

	it('takes an exception of one kind, with a pattern that compiles', () => {
		const accepts = (exception: object) =>
			ledgerSchema.safeParse({ stats: ANQUAN, exceptions: [{ reason: '年份', ...exception }] }).success;
		expect(accepts({ text: '七章' })).toBe(true);
		expect(accepts({ pattern: '20\\d\\d' })).toBe(true);
		expect(accepts({ pattern: '(20' })).toBe(false);
		expect(accepts({})).toBe(false);
		expect(accepts({ text: '七章', pattern: '七章' })).toBe(false);
	});
});
