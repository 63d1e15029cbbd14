import { MOST_DIGITS, type StatRow } from './schema/stat.ts';
import { UNSTATED, UNSTATED_TEXT } from './schema/text.ts';
import { type Decimal, formatDecimal, parseDecimal } from './decimal.ts';
import { evaluateFormula, parseFormula } from './formula.ts';

/** A ledger row made ready to show: computed, signed and worded once, for every page, card and table. */
export type Stat = Omit<StatRow, 'value' | 'derived'> & {
	/** The digits as printed, without sign: `97.00`. */
	value: string;
	/** The digits with the sign of their change: `−22`, `+1.64`; else as `value`. */
	signed: string;
	/** Value and unit in running text: `22%`, `10次`. */
	text: string;
	/** Period for readers; 原文未注明 where the source does not say. */
	periodText: string;
	/** Scope for readers. */
	scopeText: string;
	/** Present on computed stats only. */
	derivation?: { formula: string; ids: string[] } | undefined;
};

/** A value that explains itself stands alone; 原文未注明 needs to say of what. */
export function named(field: string, value: string): string {
	return value === UNSTATED_TEXT ? field + value : value;
}

/** Every stat by its id, in ledger order. */
export type Ledger = ReadonlyMap<string, Stat>;

/** U+2212: as wide as a plus sign, unlike a hyphen. */
const MINUS = '−';

const OPERATORS = { '+': '+', '-': MINUS } as const;

/** A computed number may be no longer than a typed one; doubling row upon row soon would be. */
const TOO_LONG = 10n ** BigInt(MOST_DIGITS);

/**
 * Gives the exact value of each row, typed or computed; each is computed once, without recursion, so that a chain may be
 * of any length. It throws an Error on an unknown operand, a circle or a value without end, which the content checks
 * report first.
 */
export function ledgerValues(rows: StatRow[]): (id: string) => Decimal {
	const byId = new Map(rows.map((row) => [row.id, row]));
	const values = new Map<string, Decimal>();
	const failed = new Map<string, Error>();

	/** Computes what the topmost row of a pile can, or names the operand that must come first. */
	function step(id: string): string | undefined {
		const row = byId.get(id);
		if (!row) throw new Error(`总账里没有 ${id}`);
		if (row.derived === undefined) {
			values.set(id, parseDecimal(row.value ?? ''));
			return undefined;
		}
		const parts = parseFormula(row.derived);
		if (!parts) throw new Error(`看不懂的算式：${row.derived}`);
		const missing = parts.find((part) => !values.has(part.id));
		if (missing) return missing.id;
		const value = evaluateFormula(parts, (operand) => values.get(operand) as Decimal);
		if (value.digits >= TOO_LONG || value.digits <= -TOO_LONG) throw new Error(`${id} 算出来的数太长`);
		values.set(id, value);
		return undefined;
	}

	function compute(id: string): Decimal {
		const pile = [id];
		const open = new Set(pile);
		try {
			while (pile.length > 0) {
				const top = pile[pile.length - 1] ?? id;
				const before = failed.get(top);
				if (before) throw before;
				const next = step(top);
				if (next === undefined) {
					pile.pop();
					open.delete(top);
				} else {
					if (open.has(next)) throw new Error(`推算绕成了圈：${[...pile, next].join(' → ')}`);
					pile.push(next);
					open.add(next);
				}
			}
		} catch (error) {
			// What rests on a fault is at fault too; it need not be walked again.
			for (const one of pile) failed.set(one, error as Error);
			throw error;
		}
		return values.get(id) as Decimal;
	}
	return (id) => values.get(id) ?? compute(id);
}

/** Builds the ledger from checked rows: computes derived values and words every row. */
export function buildLedger(rows: StatRow[]): Ledger {
	const valueOf = ledgerValues(rows);
	return new Map(
		rows.map((row) => {
			const { derived, value: _typed, ...rest } = row;
			const value = formatDecimal(valueOf(row.id));
			const sign = row.change ? { up: '+', down: MINUS }[row.change.direction] : '';
			const stat: Stat = {
				...rest,
				value,
				signed: sign + value,
				text: value + row.unit,
				periodText: stated(row.period),
				scopeText: stated(row.scope),
				derivation: derived === undefined ? undefined : derivation(derived, valueOf, value, row.unit),
			};
			return [row.id, stat];
		}),
	);
}

function stated(text: string): string {
	return text === UNSTATED ? UNSTATED_TEXT : text;
}

function derivation(formula: string, valueOf: (id: string) => Decimal, value: string, unit: string) {
	const parts = parseFormula(formula) ?? [];
	const sum = parts
		.map(({ sign, id }, index) => `${index > 0 ? ` ${OPERATORS[sign]} ` : ''}${formatDecimal(valueOf(id))}`)
		.join('');
	return { formula: `${sum} = ${value}${unit}`, ids: parts.map(({ id }) => id) };
}

/** The period or scope that all these stats have in common; joined where they differ. */
export function shared(stats: Stat[], field: 'periodText' | 'scopeText'): string {
	return [...new Set(stats.map((stat) => stat[field]))].join('、');
}
