import { z } from 'astro/zod';
import { day, factCode, slug, text, title } from './text.ts';

const link = z.strictObject({
	title: text,
	// Any other scheme may run script, or lead nowhere on a reader's device.
	url: z.url({ protocol: /^https?$/, error: '要写完整网址，以 https:// 开头' }),
});

/** `feature.yaml`: what belongs to the feature as a whole. */
export const featureSchema = z.strictObject({
	title,
	/** Up to twelve characters, for tabs and the home screen. */
	short: text,
	/** One or two sentences under the title. */
	dek: text,
	/** A few words above the title. */
	kicker: text.optional(),
	byline: text.optional(),
	/** What is known of the source's date; shown on every page. Never a `datePublished`. */
	date_notice: text,
	/** The day this edition was written. */
	compiled: day,
	source: z.strictObject({
		/** The source's own title. */
		title: text,
		/** How it was used and what could not be checked. */
		note: text,
		/** How figures name it. */
		credit: text,
	}),
	/** One character for the icon. */
	icon: z.string().refine((value) => [...value].length === 1, '只写一个字'),
	/** Why the wall map looks as it does; shown on the about page. */
	motif: text.optional(),
	/** What could not be checked; shown on the about page. */
	unchecked: z.array(text).default([]),
	/** Fact codes of the brief that must be told somewhere. */
	facts: z.array(factCode).default([]),
	/** Scripts in which it appears: as it is written, and in Traditional characters. */
	editions: z
		.array(z.enum(['hans', 'hant']))
		.refine(
			(names) => names.includes('hans') && new Set(names).size === names.length,
			'写成 [hans] 或 [hans, hant]',
		)
		.default(['hans']),
	/** Outside links at the end of a chapter. */
	related: z.array(link.extend({ chapter: slug.optional() })).default([]),
	/** Licence of the text and of the data. */
	licence: z.strictObject({ text: text, data: text }),
	organiser: text.optional(),
	contact: text.optional(),
	privacy: text.optional(),
	/** ICP number. */
	icp: text.optional(),
	/** 公安备案 number. */
	police: text.optional(),
});

export type Feature = z.infer<typeof featureSchema>;
