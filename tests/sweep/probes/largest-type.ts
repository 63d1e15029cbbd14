import { overhang } from '../overhang.ts';
import type { Probe } from '../probe.ts';

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
	looks: ({ page }) => page.evaluate(`(${largest.toString()})(${overhang.toString()})`),
};
