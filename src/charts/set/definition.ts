import { z } from 'astro/zod';
import type { Stat } from '../../model/ledger.ts';
import { slug, text } from '../../model/schema/text.ts';
import { base, type Ready, type Words } from '../shared/definition.ts';
import { assemble, type ChartTable } from '../shared/table.ts';
import { textEm } from '../shared/text.ts';

/** The colours of a key, each with a shape of its own, so that it can be read without them: paths in a square of 16. */
export const SHAPES = {
	red: 'M8 1.5 15.5 15H.5Z',
	amber: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1Z',
	green: 'M2 2h12v12H2Z',
} as const;

export const schema = z.strictObject({
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

type Row = z.infer<typeof schema>;

export const resolve = <Of>(row: Row, stat: (id: string) => Of) => ({
	...row,
	lead: row.lead && {
		...row.lead,
		stat: row.lead.stat === undefined ? undefined : stat(row.lead.stat),
	},
});

export type SetOf = Ready<typeof resolve<Stat>>;

export function table({ items, open, lead, into, legend }: SetOf): ChartTable {
	const { stat } = lead ?? {};
	const names = [...items, ...(open ? [OPEN_END] : [])];
	return {
		...assemble(
			'名称',
			[],
			[],
			names.map((header) => ({ header, texts: [], values: [], stats: [] })),
		),
		notes: [
			...(lead ? [lead.label + (stat ? `：${stat.text}（${about(stat)}）` : '')] : []),
			...(into === undefined ? [] : [`合为：${into}`]),
			...(legend ? [`${legend.label}：${legend.keys.map(({ label }) => label).join('、')}`] : []),
		],
	};
}

function about({ derivation, periodText, scopeText }: Stat): string {
	return `${derivation ? `推算：${derivation.formula}；` : ''}时间：${periodText}；范围：${scopeText}`;
}

export const words = ({ items, lead, into, legend }: Row): Words => ({
	lead: lead?.label,
	into,
	legend: legend && [legend.label, ...legend.keys.map(({ label }) => label)].join('、'),
	items,
});

/** The last item of a list the source leaves open. */
export const OPEN_END = '……等';

/** Longer names are read better one below the other. */
const LONGEST_TAG = 7;
const MOST_STRANDS = 24;

export type PlacedSet = {
	as: 'tags' | 'list';
	/** Strands running together, by their start in percent; `open` stands for those not named. */
	strands: { x: number; open: boolean }[];
};

/** Short names flow as tags, long ones make a list; strands only where the members become one thing. */
export function placeSet({ items, open, into }: Pick<SetOf, 'items' | 'open' | 'into'>): PlacedSet {
	const count = into === undefined ? 0 : Math.min(MOST_STRANDS, items.length + (open ? 1 : 0));
	return {
		as: items.every((item) => textEm(item) <= LONGEST_TAG) ? 'tags' : 'list',
		strands: Array.from({ length: count }, (_, index) => ({
			x: ((index + 0.5) / count) * 100,
			open: open && index === count - 1,
		})),
	};
}
