import { z } from 'astro/zod';
import type { Ledger, Stat } from '../model/ledger.ts';
import { fill } from '../model/template.ts';
import * as beforeAfter from './before-after/definition.ts';
import * as counts from './counts/definition.ts';
import * as levels from './levels/definition.ts';
import * as nested from './nested/definition.ts';
import * as rhythm from './rhythm/definition.ts';
import * as set from './set/definition.ts';
import type { Definition, Words } from './shared/definition.ts';
import type { ChartTable } from './shared/table.ts';

export type { Words };

/** Every kind of chart, in the order in which messages name them. */
export const KINDS = { 'before-after': beforeAfter, counts, nested, levels, rhythm, set } satisfies Record<
	string,
	Definition
>;

type Kinds = typeof KINDS;
export type ChartKind = keyof Kinds;

/** A record of `figures.yaml`, as checked. */
export type ChartRow = z.infer<Kinds[ChartKind]['schema']>;

/** A chart ready to draw. */
export type Chart = { [Kind in ChartKind]: Parameters<Kinds[Kind]['table']>[0] }[ChartKind];

type Schema = Kinds[ChartKind]['schema'];
const schemas = Object.values(KINDS).map(({ schema }): Schema => schema);

/** One record of `figures.yaml`: a chart, by its kind. */
export const chartSchema = z.discriminatedUnion('kind', schemas as [Schema, ...Schema[]]);

/** `figures.yaml`. */
export const chartsSchema = z.strictObject({ figures: z.array(chartSchema).default([]) });

/** A definition takes records and charts of its own kind only, which their key has just chosen. */
type Any = {
	resolve<Of>(row: ChartRow, stat: (id: string) => Of): object;
	table(chart: Chart): ChartTable;
	words(row: ChartRow): Words;
};
const definition = ({ kind }: { kind: ChartKind }) => KINDS[kind] as Any;

/** The table behind a chart. */
export const chartTable = (chart: Chart): ChartTable => definition(chart).table(chart);

/** Words for readers that only this kind of chart has. */
export const chartWords = (row: ChartRow): Words => definition(row).words(row);

/** Stands where a record names a stat. */
class Named {
	constructor(readonly id: string) {}
}

/** All stats a record names, in order, each with the first place where it does: `['rows', 0, 'stat']`. */
export function chartStats(row: ChartRow): Map<string, (string | number)[]> {
	const places = new Map<string, (string | number)[]>();
	const walk = (value: unknown, path: (string | number)[]): void => {
		if (value instanceof Named) places.set(value.id, places.get(value.id) ?? path);
		else if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
		else if (typeof value === 'object' && value !== null)
			for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
	};
	walk(
		definition(row).resolve(row, (id) => new Named(id)),
		[],
	);
	return places;
}

/** Resolves a checked record against the ledger; throws on an unknown id, which the content checks report first. */
export function resolveChart(row: ChartRow, ledger: Ledger): Chart {
	const stat = (id: string): Stat => {
		const found = ledger.get(id);
		if (!found) throw new Error(`图表 ${row.id} 用到总账里没有的 ${id}`);
		return found;
	};
	const words = (text: string) => fill(text, (id) => stat(id).text);
	return {
		...definition(row).resolve(row, stat),
		title: words(row.title),
		measure: words(row.measure),
		alt: words(row.alt),
		note: row.note && words(row.note),
		stats: [...chartStats(row).keys()].map(stat),
	} as Chart;
}
