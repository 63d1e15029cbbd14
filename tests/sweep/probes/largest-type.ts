import { overhang } from '../overhang.ts';
import type { Probe } from '../probe.ts';

/** Width of the narrowest screen. */
const NARROW = 320;

/** Runs in the page: what reaches past the window when a reader has set all as large as it can be. */
function largest(read: typeof overhang): string[] {
	const { dataset } = document.documentElement;
	Object.assign(dataset, { size: '5', face: 'sans', leading: 'loose' });
	const found = read();
	for (const name of ['size', 'face', 'leading']) delete dataset[name];
	return found;
}

export const largestType: Probe = {
	title: 'nothing scrolls sideways at the largest size',
	// The narrowest screen is the hard one; the others stand for those between which layouts change.
	looks: async ({ page, width, whole }) =>
		width > NARROW && !whole ? [] : page.evaluate(`(${largest.toString()})(${overhang.toString()})`),
};
