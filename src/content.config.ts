import { existsSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { contentFolder } from './build/environment.ts';
import { chapterSchema } from './schema/chapter.ts';
import { correctionsSchema } from './schema/correction.ts';
import { featureSchema } from './schema/feature.ts';
import { figuresSchema } from './schema/figure.ts';
import { redirectsSchema } from './schema/redirect.ts';
import { hantSchema } from './schema/hant.ts';
import { ledgerSchema } from './schema/stat.ts';
import { termsSchema } from './schema/term.ts';

/** A YAML file as one entry, so that its rows keep their order. A file that is not there counts as empty. */
function record<Schema extends z.ZodType>(name: string, schema: Schema) {
	const path = `${contentFolder}/${name}.yaml`;
	const loader = existsSync(path)
		? file(path, { parser: (text) => ({ [name]: parse(text) ?? {} }) })
		: () => ({ [name]: {} });
	return defineCollection({ loader, schema });
}

export const collections = {
	feature: record('feature', featureSchema),
	stats: record('stats', ledgerSchema),
	figures: record('figures', figuresSchema),
	terms: record('terms', termsSchema),
	corrections: record('corrections', correctionsSchema),
	redirects: record('redirects', redirectsSchema),
	hant: record('hant', hantSchema),
	chapters: defineCollection({
		loader: glob({
			pattern: '*.mdx',
			base: `${contentFolder}/chapters`,
			generateId: ({ entry }) => entry.replace('.mdx', ''),
		}),
		schema: chapterSchema,
	}),
	/** Introduction and close. */
	frame: defineCollection({
		loader: glob({ pattern: '{intro,close}.mdx', base: contentFolder }),
		schema: z.strictObject({}),
	}),
};
