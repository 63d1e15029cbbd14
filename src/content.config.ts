import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { contentFolder } from './build/environment.ts';
import { chapterSchema } from './schema/chapter.ts';
import { correctionSchema } from './schema/correction.ts';
import { featureSchema } from './schema/feature.ts';
import { figureSchema } from './schema/figure.ts';
import { statSchema } from './schema/stat.ts';
import { termSchema } from './schema/term.ts';

/** Records of one list in one YAML file; those without an id are numbered. */
function rows(name: string, list: string) {
	return file(`${contentFolder}/${name}`, {
		parser: (text) => {
			const records: Record<string, unknown>[] = parse(text)?.[list] ?? [];
			return Object.fromEntries(records.map((record, index) => [String(record['id'] ?? index), record]));
		},
	});
}

export const collections = {
	feature: defineCollection({
		loader: file(`${contentFolder}/feature.yaml`, { parser: (text) => ({ feature: parse(text) }) }),
		schema: featureSchema,
	}),
	stats: defineCollection({ loader: rows('stats.yaml', 'stats'), schema: statSchema }),
	figures: defineCollection({ loader: rows('figures.yaml', 'figures'), schema: figureSchema }),
	terms: defineCollection({ loader: rows('terms.yaml', 'terms'), schema: termSchema }),
	corrections: defineCollection({ loader: rows('corrections.yaml', 'corrections'), schema: correctionSchema }),
	chapters: defineCollection({
		loader: glob({ pattern: '*.mdx', base: `${contentFolder}/chapters`, generateId: ({ entry }) => entry.replace('.mdx', '') }),
		schema: chapterSchema,
	}),
	/** Introduction and close. */
	frame: defineCollection({ loader: glob({ pattern: '{intro,close}.mdx', base: contentFolder }) }),
};
