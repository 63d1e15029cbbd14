/** An exact decimal: `digits` divided by ten to the power `scale`. Floating point would turn 94.58 − 0.93 into 93.64999…. */
export type Decimal = { digits: bigint; scale: number };

/** Reads `97.00`, `3658`; throws a RangeError on anything else. */
export function parseDecimal(text: string): Decimal {
	const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
	if (!match) throw new RangeError(`不是数字：${text}`);
	const fraction = match[2] ?? '';
	return { digits: BigInt(match[1] + fraction), scale: fraction.length };
}

/** Writes a decimal with all its places, `93.65`. */
export function formatDecimal({ digits, scale }: Decimal): string {
	const sign = digits < 0n ? '-' : '';
	const padded = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
	return scale === 0 ? sign + padded : `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** Sum of two decimals; keeps the finer of both scales. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
	const scale = Math.max(a.scale, b.scale);
	return { digits: rescale(a, scale) + rescale(b, scale), scale };
}

export function negateDecimal({ digits, scale }: Decimal): Decimal {
	return { digits: -digits, scale };
}

/** True when both stand for the same number, `97.0` and `97.00`. */
export function sameDecimal(a: Decimal, b: Decimal): boolean {
	const scale = Math.max(a.scale, b.scale);
	return rescale(a, scale) === rescale(b, scale);
}

function rescale({ digits, scale }: Decimal, to: number): bigint {
	return digits * 10n ** BigInt(to - scale);
}
