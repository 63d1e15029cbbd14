import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/outputs/ledger/columns.ts';
import { csv } from '../../src/outputs/ledger/csv.ts';
import { buildLedger } from '../../src/model/ledger.ts';
import { ledgerSchema } from '../../src/model/schema/stat.ts';

const row = (id: string, rest: object) => ({
	id,
	label: id,
	unit: '%',
	period: 'unstated',
	scope: 'unstated',
	chapter: 'one',
	fact: 'A1',
	...rest,
});

const { stats } = ledgerSchema.parse({
	stats: [
		row('fell', { value: '22', change: { direction: 'down', base: '比上年' } }),
		row('rose', { value: '1.60', change: { direction: 'up', base: '比上年' } }),
		row('same', { value: '0.0', change: { direction: 'down', base: '比上年' } }),
		row('plain', { value: '97.00' }),
		row('less', { derived: '{plain} - {rose}', change: { direction: 'down', base: '比上年' } }),
	],
});
const ledger = [...buildLedger(stats).values()];

describe('the number to compute with', () => {
	const of = (name: string) => COLUMNS.find((column) => column.name === name);

	it('stands beside the printed one, with the sign of its change', () => {
		const names = COLUMNS.map(({ name }) => name);
		expect(names.indexOf('number')).toBe(names.indexOf('value') + 1);
		expect(ledger.map((stat) => of('number')?.value(stat))).toEqual([-22, 1.6, 0, 97, -95.4]);
		expect(ledger.map((stat) => of('value')?.value(stat))).toEqual(['22', '1.60', '0.0', '97.00', '95.40']);
	});

	it('keeps all its digits: a longer one is refused', () => {
		const digits = '123456789012345';
		const read = (value: string) => ledgerSchema.safeParse({ stats: [row('long', { value })] });
		for (const value of [digits, '0.99999999999999', '000123456789.012345', '0.000000000000001']) {
			const [stat] = [...buildLedger(read(value).data?.stats ?? []).values()];
			expect(Number(of('number')?.value(stat as never)).toPrecision(15)).toBe(Number(value).toPrecision(15));
		}
		expect(ledger.length).toBe(5);
		for (const value of [`${digits}6`, '0.1234567890123456', '9'.repeat(400)])
			expect(read(value).error?.issues[0]?.message).toBe('数字最多15位，更长的换大一点的单位');
	});

	it('is a number in both files, which a table opens as such', () => {
		const numbers = ledger.map((stat) => [of('number')?.value(stat) ?? '']);
		expect(csv(numbers)).toBe('\uFEFF-22\r\n1.6\r\n0\r\n97\r\n-95.4\r\n');
		expect(JSON.stringify(numbers)).toBe('[[-22],[1.6],[0],[97],[-95.4]]');
	});
});
