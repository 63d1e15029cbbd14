import { getEntry } from 'astro:content';
import type { Feature } from '../model/schema/feature.ts';
import { once } from './once.ts';

/** What belongs to the feature as a whole. */
export const feature = once(async (): Promise<Feature> => {
	const entry = await getEntry('feature', 'feature');
	if (!entry) throw new Error('feature.yaml 没有读进来');
	return entry.data;
});
