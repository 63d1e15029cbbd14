import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildLedger } from '../../src/model/ledger.ts';
import { ledgerSchema } from '../../src/model/schema/stat.ts';

type Row = { id: string; value?: string; derived?: string };

const rowsOf = (folder: string): unknown =>
	parse(readFileSync(join(import.meta.dirname, '../..', folder, 'stats.yaml'), 'utf8'));

/** A second reading of the formulas: hundredths as whole numbers, terms taken one by one from the left. */
function hundredths(id: string, rows: Row[]): number {
	const row = rows.find((candidate) => candidate.id === id);
	if (row?.derived === undefined) {
		const [whole = '', fraction = ''] = (row?.value ?? '').split('.');
		expect(fraction.length, `${id} has more than two places`).toBeLessThanOrEqual(2);
		return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
	}
	const [first = '', ...rest] = row.derived.split(/(?<=\})\s*([+-])\s*(?=\{)/);
	const operand = (text: string) => hundredths(text.replace(/[{}]/g, ''), rows);
	let total = operand(first);
	for (let index = 0; index < rest.length; index += 2) {
		const next = operand(rest[index + 1] ?? '');
		total = rest[index] === '-' ? total - next : total + next;
	}
	return total;
}

describe.each(['content', 'tests/fixtures/second', 'tests/fixtures/small'])('%s', (folder) => {
	const ledger = buildLedger(ledgerSchema.parse(rowsOf(folder)).stats);
	const { stats } = rowsOf(folder) as { stats: Row[] };
	const derived = stats.filter((row) => row.derived !== undefined);

	it('has derived rows', () => {
		expect(derived.length).toBeGreaterThan(0);
	});

	it.each(derived.map(({ id }) => id))('%s agrees with a second calculation', (id) => {
		const [whole = '', fraction = ''] = (ledger.get(id)?.value ?? '').split('.');
		expect(Number(whole) * 100 + Number(fraction.padEnd(2, '0'))).toBe(hundredths(id, stats));
	});
});

it('gives the values that the brief works out by hand', () => {
	const ledger = buildLedger(ledgerSchema.parse(rowsOf('content')).stats);
	const derived = [...ledger.values()]
		.filter(({ derivation }) => derivation)
		.map(({ value, unit }) => value + unit);
	expect(derived.toSorted()).toEqual(['186起', '93.14%', '93.65%', '94.19%', '94.55%', '94.75%']);
});
