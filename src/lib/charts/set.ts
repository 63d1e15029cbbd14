import type { SetOf } from '../figure.ts';
import { textEm } from './text.ts';

/** The last item of a list the source leaves open. */
export const OPEN_END = '……等';

/** Longer names are read better one below the other. */
const LONGEST_TAG = 7;
const MOST_STRANDS = 24;

export type PlacedSet = {
	as: 'tags' | 'list';
	/** Strands running together, by their start in percent; `open` stands for those not named. */
	strands: { x: number; open: boolean }[];
};

/** Short names flow as tags, long ones make a list; strands only where the members become one thing. */
export function placeSet({ items, open, into }: Pick<SetOf, 'items' | 'open' | 'into'>): PlacedSet {
	const count = into === undefined ? 0 : Math.min(MOST_STRANDS, items.length + (open ? 1 : 0));
	return {
		as: items.every((item) => textEm(item) <= LONGEST_TAG) ? 'tags' : 'list',
		strands: Array.from({ length: count }, (_, index) => ({
			x: ((index + 0.5) / count) * 100,
			open: open && index === count - 1,
		})),
	};
}
