import { z } from 'astro/zod';
import { text } from './text.ts';

/** `hant.yaml`: words whose Traditional form the conversion would not find by itself. */
export const hantSchema = z.strictObject({
	/** Simplified → Traditional; longer words come before shorter ones. */
	words: z.record(text, text).default({}),
});
