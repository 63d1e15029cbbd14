import type { Decimal } from '../decimal.ts';
import { ledgerValues } from '../ledger.ts';
import type { Source } from './source.ts';

/** Value of a row, typed or computed; undefined where its formula, or one it rests on, is at fault. */
export function valueOrNothing(id: string, { stats }: Source): Decimal | undefined {
	try {
		return ledgerValues(stats)(id);
	} catch {
		return undefined;
	}
}
