import { z } from 'astro/zod';
import { text } from './text.ts';

/** Goes into markup as it is. */
const plain = text.regex(/^[^<>&"]*$/, '不能有 < > & "');

/** `hant.yaml`: words whose Traditional form the conversion would not find by itself. */
export const hantSchema = z.strictObject({
	/** Simplified → Traditional; longer words come before shorter ones. */
	words: z.record(plain, plain).default({}),
});
