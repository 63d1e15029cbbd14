import { addDecimals, type Decimal, negateDecimal } from './decimal.ts';

/** One operand of a formula. `sign` is that of the operator before it. */
export type FormulaPart = { sign: '+' | '-'; id: string };

const SHAPE = /^\s*\{[a-z0-9-]+\}(\s*[+-]\s*\{[a-z0-9-]+\})+\s*$/;

/** Reads `{a} - {b} + {c}`: sums and differences of stats, left to right. Null when it is anything else. */
export function parseFormula(text: string): FormulaPart[] | null {
	if (!SHAPE.test(text)) return null;
	return [...text.matchAll(/([+-])?\s*\{([a-z0-9-]+)\}/g)].map((match) => ({
		sign: match[1] === '-' ? '-' : '+',
		id: match[2] ?? '',
	}));
}

/** Exact value of a formula; `valueOf` gives each operand. */
export function evaluateFormula(parts: FormulaPart[], valueOf: (id: string) => Decimal): Decimal {
	return parts
		.map(({ sign, id }) => (sign === '-' ? negateDecimal(valueOf(id)) : valueOf(id)))
		.reduce(addDecimals);
}
