import { overhang } from '../overhang.ts';
import type { Probe } from '../probe.ts';

export const sideways: Probe = {
	title: 'nothing scrolls sideways',
	looks: ({ page }) => page.evaluate(overhang),
};
