import { z } from 'astro/zod';
import type { Stat } from '../../model/ledger.ts';
import { factCode, slug, text } from '../../model/schema/text.ts';
import type { ChartTable } from './table.ts';

/** Fields of every record of `figures.yaml`, whatever its kind. */
export const base = {
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

/** A named number, as most kinds have them. */
export const labelled = z.strictObject({ label: text, stat: slug });

/** Words for readers by the field they stand in; those of a list item by item. */
export type Words = Record<string, string | string[] | undefined>;

/**
 * What a folder's `definition.ts` exports besides its arithmetic: all of a kind but its look on a page (`Page.astro`,
 * which takes the `chart`) and its picture (`picture.ts`, whose `draw` is a `Draw` of `pen.ts`).
 */
export type Definition = {
	/** Its record in `figures.yaml`, with its kind: the folder's name. */
	schema: z.ZodObject<{ kind: z.ZodLiteral<string> }>;
	/** The record with what stands for a stat in the place of each stat's id. */
	resolve<Of>(row: never, stat: (id: string) => Of): object;
	/** Its data as a table. */
	table(chart: never): ChartTable;
	/** Its words besides those of {@link base}. */
	words(row: never): Words;
};

/** A chart ready to draw, by the `resolve` of its kind: texts filled in, every stat's id replaced by its stat. */
export type Ready<Resolve extends (...args: never[]) => object> = ReturnType<Resolve> & {
	/** All stats it draws, in order, each once. */
	stats: Stat[];
};
