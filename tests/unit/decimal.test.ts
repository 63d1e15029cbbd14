import { describe, expect, it } from 'vitest';
import {
	addDecimals,
	formatDecimal,
	negateDecimal,
	parseDecimal,
	sameDecimal,
} from '../../src/model/decimal.ts';

const minus = (a: string, b: string): string =>
	formatDecimal(addDecimals(parseDecimal(a), negateDecimal(parseDecimal(b))));
const plus = (a: string, b: string): string => formatDecimal(addDecimals(parseDecimal(a), parseDecimal(b)));

describe('reading and writing', () => {
	it.each([
		'0',
		'5',
		'97.00',
		'0.93',
		'3658',
		'123456789012',
		'-2.42',
		'-0.50',
		'0.001',
		'98765432109876543210.5',
	])('%s comes back as it went in', (text) => {
		expect(formatDecimal(parseDecimal(text))).toBe(text);
	});

	it.each(['', ' 5', '5 ', '1,000', '5.', '.5', '+5', '−5', '1e3', '5%', '五', '0x10', 'NaN'])(
		'%j is no number',
		(text) => {
			expect(() => parseDecimal(text)).toThrow(RangeError);
		},
	);
});

describe('sums', () => {
	it('are exact where floating point is not', () => {
		expect(94.58 - 0.93).not.toBe(93.65);
		expect(minus('94.58', '0.93')).toBe('93.65');
		expect(plus('0.1', '0.2')).toBe('0.3');
	});

	it.each([
		['95.83', '1.64', '94.19'],
		['97.00', '2.25', '94.75'],
		['95.79', '2.65', '93.14'],
		['96.83', '2.28', '94.55'],
		['97', '0.50', '96.50'],
		['1.00', '1', '0.00'],
		['1', '1.05', '-0.05'],
		['123456789012', '0.01', '123456789011.99'],
	])('%s − %s = %s', (a, b, difference) => {
		expect(minus(a, b)).toBe(difference);
		expect(sameDecimal(parseDecimal(plus(difference, b)), parseDecimal(a))).toBe(true);
	});

	it('agree with whole hundredths for every pair of a grid', () => {
		const text = (hundredths: number) =>
			`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
		for (let a = 0; a <= 10_000; a += 97) {
			for (let b = 0; b <= a; b += 83) expect(minus(text(a), text(b))).toBe(text(a - b));
		}
	});
});

describe('sameness', () => {
	it('looks at the number, not at its places', () => {
		expect(sameDecimal(parseDecimal('97.0'), parseDecimal('97.00'))).toBe(true);
		expect(sameDecimal(parseDecimal('97'), parseDecimal('97.00'))).toBe(true);
		expect(sameDecimal(parseDecimal('97.01'), parseDecimal('97.00'))).toBe(false);
		expect(sameDecimal(parseDecimal('-0'), parseDecimal('0'))).toBe(true);
	});
});
