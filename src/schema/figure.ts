import { z } from 'astro/zod';
import { factCode, slug, text } from './text.ts';

const base = {
	/** Short ASCII id, part of its address. */
	id: slug,
	/** The finding, as a headline. Stats by `{id}`. */
	title: text,
	/** What is measured, and in which unit. */
	measure: text,
	/** What a reader who cannot see the chart needs to know. */
	alt: text,
	/** Where the data comes from. */
	source: text,
	/** What is derived, schematic or left open. */
	note: text.optional(),
	/** Fact codes it tells. */
	facts: z.array(factCode).min(1),
	/** Terms it has to do with. */
	terms: z.array(slug).default([]),
};

const beforeAfter = z.strictObject({
	...base,
	kind: z.literal('before-after'),
	/** Names of the two moments. */
	moments: z.strictObject({ before: text, after: text }),
	rows: z
		.array(
			z.strictObject({
				label: text,
				before: slug,
				after: slug,
				change: slug,
				/** At most one row is drawn in the accent colour. */
				highlight: z.boolean().default(false),
			}),
		)
		.min(1),
});

const counts = z.strictObject({
	...base,
	kind: z.literal('counts'),
	/** Rows of one unit become bars on one scale; rows of different units stand side by side without one. */
	rows: z.array(z.strictObject({ label: text, stat: slug })).min(1),
	/** A derived sum of the rows. */
	total: z.strictObject({ label: text, stat: slug }).optional(),
});

const nested = z.strictObject({
	...base,
	kind: z.literal('nested'),
	/** From the widest to the finest level; only their numbers are known. */
	rows: z.array(z.strictObject({ label: text, stat: slug })).min(2),
});

const levels = z.strictObject({
	...base,
	kind: z.literal('levels'),
	/** From the highest level down. */
	rows: z.array(z.strictObject({ label: text, text: text.optional(), stat: slug.optional() })).min(2),
});

const rhythm = z.strictObject({
	...base,
	kind: z.literal('rhythm'),
	rows: z
		.array(
			z.strictObject({
				label: text,
				every: z.enum(['day', 'week', 'half-month', 'month', 'quarter']),
				text: text.optional(),
				stat: slug,
			}),
		)
		.min(1),
});

const set = z.strictObject({
	...base,
	kind: z.literal('set'),
	/** The named members, in the source's order. */
	items: z.array(text).min(1),
	/** True where the source's own list ends in 等. */
	open: z.boolean().default(false),
	/** What the members are called together, shown before them. */
	lead: z.strictObject({ label: text, stat: slug.optional() }).optional(),
	/** What the members become, shown after them. */
	into: text.optional(),
	/** A colour key, always with shape and word. */
	legend: z
		.strictObject({
			label: text,
			keys: z.array(z.strictObject({ colour: z.enum(['red', 'amber', 'green']), label: text })).min(1),
		})
		.optional(),
});

/** One row of `figures.yaml`: a chart, by its kind. */
export const figureSchema = z.discriminatedUnion('kind', [beforeAfter, counts, nested, levels, rhythm, set]);

export type FigureRow = z.infer<typeof figureSchema>;
export type FigureKind = FigureRow['kind'];
export type FigureOf<Kind extends FigureKind> = Extract<FigureRow, { kind: Kind }>;

/** `figures.yaml`. */
export const figuresSchema = z.strictObject({ figures: z.array(figureSchema).default([]) });
