import { z } from 'astro/zod';
import { day, slug, text } from './text.ts';

/** One entry of `corrections.yaml`. It shows where `<Correction id>` stands, at its stat and on the about page. */
export const correctionSchema = z.strictObject({
	id: slug,
	/** The day it was made. */
	date: day,
	/** Slug of the chapter, or `intro`. */
	chapter: slug,
	/** The stat that changed, if one did. */
	stat: slug.optional(),
	/** What stood there before. */
	was: text,
	/** What stands there now. */
	now: text,
	/** Why. */
	reason: text.optional(),
});

export type CorrectionRow = z.infer<typeof correctionSchema>;

/** `corrections.yaml`. */
export const correctionsSchema = z.strictObject({ corrections: z.array(correctionSchema).default([]) });
