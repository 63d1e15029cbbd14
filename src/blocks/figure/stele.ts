import { named, type Stat } from '../../model/ledger.ts';

/** Ids of stats as a writer types them, split by blanks. */
export const statIds = (text: string): string[] => text.trim().split(/\s+/);

/** Anchor of a figure block on its page. */
export function steleId(stats: string[]): string {
	return `stele-${stats[0]}`;
}

/** Foot of a figure block: period · scope · source. What differs between its stats stands under each of them. */
export function steleFoot(stats: Stat[], credit: string): { text: string; perStat?: (stat: Stat) => string } {
	const first = stats[0];
	const same = (show: (stat: Stat) => string) => new Set(stats.map(show)).size === 1;
	const shared = first ? FIELDS.filter(same).map((show) => show(first)) : [];
	const own = FIELDS.filter((show) => !same(show));
	return {
		text: [...shared, credit].join(' · '),
		...(own.length > 0 && { perStat: (stat: Stat) => own.map((show) => show(stat)).join(' · ') }),
	};
}

/** Widths in em of the display size: a digit, and a unit's character at 0.45 of it. */
const DIGIT = 0.56;
const UNIT = 0.45;

/** Two numbers no wider than this stand side by side on a phone. */
const HALF_PHONE = 3.9;

/** Whether a number is too wide to share a line with another on a phone. */
export function isWide({ signed, unit }: Stat): boolean {
	return signed.length * DIGIT + [...unit].length * UNIT > HALF_PHONE;
}

const FIELDS = [
	({ periodText }: Stat) => named('时间', periodText),
	({ scopeText }: Stat) => named('范围', scopeText),
];
