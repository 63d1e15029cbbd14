import { z } from 'astro/zod';
import { day, slug, text, title } from './text.ts';

/** Front matter of a chapter. Number and slug come from the file name, `01-slug.mdx`. */
export const chapterSchema = z.strictObject({
	title,
	/** Two to eight characters for maps, lists and running heads. */
	short: text,
	/** One or two sentences for the cover and for previews. Stats by `{id}`. */
	dek: text,
	/** The stat shown for this chapter on the cover and as a teaser. */
	stat: slug,
	/** A second stat beside it, where the two belong together. */
	stat_with: slug.optional(),
	/** Name of the station on the wall map. */
	gate: text.optional(),
	/** Name of its hour. */
	hour: text.optional(),
	/** The scene at the head; left out, a plain wall at dawn. */
	scene: z
		.strictObject({
			hour: z.enum(['dawn', 'noon', 'dusk', 'night']).default('dawn'),
			tower: z.enum(['gatehouse', 'main-tower', 'arrow-tower', 'lantern-tower', 'none']).default('none'),
			ridge: z.enum(['one', 'two']).default('two'),
			fireflies: z.boolean().default(false),
		})
		.prefault({}),
	/** The day of its last change. */
	updated: day,
});

export type ChapterMeta = z.infer<typeof chapterSchema>;
