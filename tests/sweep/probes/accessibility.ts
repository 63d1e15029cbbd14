import { faults } from '../faults.ts';
import type { Probe } from '../probe.ts';

/** Both themes once each, on a phone and on the widest screen. */
const SCHEMES: Record<number, 'light' | 'dark'> = { 390: 'light', 1280: 'dark' };

export const accessibility: Probe = {
	title: 'no accessibility fault, with all that folds opened',
	looks: async ({ page, width, whole }) => {
		const colorScheme = SCHEMES[width];
		// Without the measured rules no theme differs, and what only wide screens have is the same on all pages of a layout.
		if (!colorScheme || (colorScheme === 'dark' && !whole)) return [];
		await page.emulateMedia({ colorScheme });
		const found = await faults(page, { whole });
		await page.emulateMedia({ colorScheme: 'light' });
		return found;
	},
};
