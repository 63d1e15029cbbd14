import { z } from 'astro/zod';
import type { Stat } from '../../model/ledger.ts';
import { slug, text } from '../../model/schema/text.ts';
import { base, type Ready, type Words } from '../shared/definition.ts';
import { assemble, type ChartTable, NONE } from '../shared/table.ts';

export const schema = z.strictObject({
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

type Row = z.infer<typeof schema>;
type Every = Row['rows'][number]['every'];

export const resolve = <Of>(row: Row, stat: (id: string) => Of) => ({
	...row,
	rows: row.rows.map((line) => ({ ...line, stat: stat(line.stat) })),
});

export type Rhythm = Ready<typeof resolve<Stat>>;

export function table({ rows }: Rhythm): ChartTable {
	const worded = rows.some(({ text }) => text);
	const lines = rows.map((row) => ({
		header: row.label,
		texts: [...(worded ? [row.text ?? NONE] : []), frequency(row)],
		values: [],
		stats: [row.stat],
	}));
	return assemble('项目', [...(worded ? ['内容'] : []), '频次'], [], lines);
}

export const words = ({ rows }: Row): Words => ({ rows: rows.map(({ label, text = '' }) => label + text) });

/** Times in a quarter of a year; only the order of magnitude can be seen. */
const PER_QUARTER: Record<Every, number> = { day: 91, week: 13, 'half-month': 6, month: 3, quarter: 1 };

const EVERY_TEXT: Record<Every, string> = {
	day: '每天',
	week: '每周',
	'half-month': '每半月',
	month: '每月',
	quarter: '每季度',
};

/** Beyond this a phone shows a solid block. */
const MOST_TICKS = 91;
const FEW_TICKS = 13;

export type PlacedRhythm = {
	/** True when all strips have room for the bounds of the periods. */
	bounded: boolean;
	rows: {
		label: string;
		text?: string | undefined;
		word: string;
		ticks: number[];
		/** True where ticks are few enough to be drawn thick. */
		few: boolean;
		bounds: number[];
	}[];
};

/** 每周一次, 每月2次. */
export function frequency({ every, stat }: Pick<Rhythm['rows'][number], 'every' | 'stat'>): string {
	return `${EVERY_TEXT[every]}${stat.value === '1' ? '一' : stat.value}次`;
}

/** Strips of evenly spaced ticks in percent. All stand for the same stretch of time, which has no date. */
export function placeRhythm({ rows }: Pick<Rhythm, 'rows'>): PlacedRhythm {
	const rare = rows.every(({ every }) => every === 'month' || every === 'quarter');
	const periods = rows.map(({ every }) => PER_QUARTER[every] * (rare ? 4 : 1));
	return {
		bounded: Math.max(...periods) <= 4,
		rows: rows.map((row, index) => {
			const period = periods[index] ?? 1;
			const count = Math.max(1, Math.min(MOST_TICKS, Math.round(period * Number(row.stat.value))));
			return {
				label: row.label,
				text: row.text,
				word: frequency(row),
				ticks: Array.from({ length: count }, (_, tick) => ((tick + 0.5) / count) * 100),
				few: count <= FEW_TICKS,
				bounds: Array.from({ length: period + 1 }, (_, bound) => (bound / period) * 100),
			};
		}),
	};
}
