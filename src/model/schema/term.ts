import { z } from 'astro/zod';
import { slug, text } from './text.ts';

/** One entry of `terms.yaml`: an editor's note of one or two plain sentences. */
export const termSchema = z.strictObject({
	id: slug,
	/** The word as it stands in the text. */
	name: text,
	/** What it means. */
	note: text,
});

export type TermRow = z.infer<typeof termSchema>;

/** `terms.yaml`. */
export const termsSchema = z.strictObject({ terms: z.array(termSchema).default([]) });
