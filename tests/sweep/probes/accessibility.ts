import { faults } from '../faults.ts';
import type { Probe } from '../probe.ts';

/** Both themes once each, on a phone and on the widest screen. */
const SCHEMES: Record<number, 'light' | 'dark'> = { 390: 'light', 1280: 'dark' };

export const accessibility: Probe = {
	title: 'no accessibility fault, with all that folds opened',
	looks: async ({ page, width, whole, dark }) => {
		const colorScheme = SCHEMES[width];
		// To be looked over costs half of a page's time, and pages of a layout have the same faults.
		if (!colorScheme || !whole || (colorScheme === 'dark' && !dark)) return [];
		await page.emulateMedia({ colorScheme });
		const found = await faults(page);
		await page.emulateMedia({ colorScheme: 'light' });
		return found;
	},
};
