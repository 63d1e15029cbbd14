import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { record } from './build/content/record.ts';
import { contentFolder, contentUrl } from './build/environment.ts';
import { chartsSchema } from './charts/definitions.ts';
import { chapterSchema } from './model/schema/chapter.ts';
import { correctionsSchema } from './model/schema/correction.ts';
import { featureSchema } from './model/schema/feature.ts';
import { redirectsSchema } from './model/schema/redirect.ts';
import { hantSchema } from './model/schema/hant.ts';
import { ledgerSchema } from './model/schema/stat.ts';
import { termsSchema } from './model/schema/term.ts';

const collection = <Schema extends z.ZodType>(name: string, schema: Schema) =>
	defineCollection({ loader: record(name, contentFolder), schema });

export const collections = {
	feature: collection('feature', featureSchema),
	stats: collection('stats', ledgerSchema),
	figures: collection('figures', chartsSchema),
	terms: collection('terms', termsSchema),
	corrections: collection('corrections', correctionsSchema),
	redirects: collection('redirects', redirectsSchema),
	hant: collection('hant', hantSchema),
	chapters: defineCollection({
		loader: glob({
			pattern: '*.mdx',
			base: contentUrl('chapters'),
			generateId: ({ entry }) => entry.replace('.mdx', ''),
		}),
		schema: chapterSchema,
	}),
	/** Introduction and close; they have no fields. */
	frame: defineCollection({
		loader: glob({ pattern: '{intro,close}.mdx', base: contentUrl('.') }),
		schema: z.strictObject({}),
	}),
};
