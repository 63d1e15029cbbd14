import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../src/model/decimal.ts';
import { evaluateFormula, parseFormula } from '../../src/model/formula.ts';

const value = (formula: string, values: Record<string, string>): string =>
	formatDecimal(evaluateFormula(parseFormula(formula) ?? [], (id) => parseDecimal(values[id] ?? '')));

describe('parseFormula', () => {
	it('reads sums and differences from left to right', () => {
		expect(parseFormula('{a} - {b-2018} + {c}')).toEqual([
			{ sign: '+', id: 'a' },
			{ sign: '-', id: 'b-2018' },
			{ sign: '+', id: 'c' },
		]);
		expect(parseFormula('{a}-{b}')).toEqual(parseFormula('  {a}   -  {b} '));
	});

	it.each([
		'',
		'{a}',
		'{a} {b}',
		'{a} * {b}',
		'{a} − {b}',
		'{a} - 5',
		'a - b',
		'- {a} + {b}',
		'{a} + {B}',
		'{a} + {b} =',
		'({a} + {b})',
	])('%j is no formula', (text) => {
		expect(parseFormula(text)).toBeNull();
	});
});

describe('evaluateFormula', () => {
	it('is exact', () => {
		expect(value('{a} - {b}', { a: '94.58', b: '0.93' })).toBe('93.65');
		expect(value('{a} + {b} + {c}', { a: '17', b: '44', c: '125' })).toBe('186');
	});

	it('takes each operator for the operand after it', () => {
		expect(value('{a} - {b} - {c}', { a: '10', b: '3', c: '2' })).toBe('5');
		expect(value('{a} - {b} + {c}', { a: '10', b: '3', c: '2' })).toBe('9');
		expect(value('{a} - {b}', { a: '1.00', b: '2.5' })).toBe('-1.50');
	});
});
