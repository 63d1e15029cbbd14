import type { StatRow } from '../schema/stat.ts';
import type { Decimal } from '../decimal.ts';
import { ledgerValues } from '../ledger.ts';
import type { Source } from './source.ts';

const ledgers = new WeakMap<StatRow[], (id: string) => Decimal>();

/** Value of a row, typed or computed; undefined where its formula, or one it rests on, is at fault. */
export function valueOrNothing(id: string, { stats }: Pick<Source, 'stats'>): Decimal | undefined {
	const valueOf = ledgers.get(stats) ?? ledgerValues(stats);
	ledgers.set(stats, valueOf);
	try {
		return valueOf(id);
	} catch {
		return undefined;
	}
}
