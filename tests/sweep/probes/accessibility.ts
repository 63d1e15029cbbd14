import { faults } from '../faults.ts';
import type { Probe } from '../probe.ts';

/** Both themes once each, on the narrowest and on the widest screen. */
const SCHEMES: Record<number, 'light' | 'dark'> = { 390: 'light', 1280: 'dark' };

export const accessibility: Probe = {
	title: 'no accessibility fault, with all that folds opened',
	looks: async ({ page, width, whole }) => {
		const colorScheme = SCHEMES[width];
		if (!colorScheme) return [];
		await page.emulateMedia({ colorScheme });
		const found = await faults(page, { whole });
		await page.emulateMedia({ colorScheme: 'light' });
		return found;
	},
};
