import type { Figure } from '../figure.ts';
import type { Stat } from '../ledger.ts';

/** All stats a chart draws, in order. */
export function figureStats(figure: Figure): Stat[] {
	switch (figure.kind) {
		case 'before-after':
			return figure.rows.flatMap(({ before, after, change }) => [before, after, change]);
		case 'counts':
			return [...figure.rows.map(({ stat }) => stat), ...present(figure.total?.stat)];
		case 'set':
			return present(figure.lead?.stat);
		default:
			return figure.rows.flatMap(({ stat }) => present(stat));
	}
}

/** The one unit all stats share; undefined when they have several, or none. */
export function commonUnit(stats: Stat[]): string | undefined {
	const units = new Set(stats.map(({ unit }) => unit));
	return units.size === 1 ? stats[0]?.unit : undefined;
}

function present(stat: Stat | undefined): Stat[] {
	return stat ? [stat] : [];
}
