import type { FigureOf, FigureRow } from '../schema/figure.ts';
import type { Ledger, Stat } from './ledger.ts';
import { fill } from './template.ts';

/** A chart ready to draw: texts filled in, every stat id replaced by its stat. */
export type BeforeAfter = Frame & {
	kind: 'before-after';
	moments: FigureOf<'before-after'>['moments'];
	rows: { label: string; before: Stat; after: Stat; change: Stat; highlight: boolean }[];
};
export type Counts = Frame & {
	kind: 'counts';
	rows: { label: string; stat: Stat }[];
	total?: { label: string; stat: Stat } | undefined;
};
export type Nested = Frame & { kind: 'nested'; rows: { label: string; stat: Stat }[] };
export type Levels = Frame & {
	kind: 'levels';
	rows: { label: string; text?: string | undefined; stat?: Stat | undefined }[];
};
export type Rhythm = Frame & {
	kind: 'rhythm';
	rows: { label: string; text?: string | undefined; every: Every; stat: Stat }[];
};
export type SetOf = Frame & {
	kind: 'set';
	items: string[];
	open: boolean;
	lead?: { label: string; stat?: Stat | undefined } | undefined;
	into?: string | undefined;
	legend?: FigureOf<'set'>['legend'];
};

export type Every = FigureOf<'rhythm'>['rows'][number]['every'];

/** Any chart. */
export type Figure = BeforeAfter | Counts | Nested | Levels | Rhythm | SetOf;

type Frame = {
	id: string;
	title: string;
	measure: string;
	alt: string;
	source: string;
	note?: string | undefined;
	terms: string[];
	/** Ids of the stats it draws. */
	stats: string[];
};

/** Ids of all stats a chart draws, in order, each once. */
export function figureStatIds(row: FigureRow): string[] {
	const ids = ((): (string | undefined)[] => {
		switch (row.kind) {
			case 'before-after':
				return row.rows.flatMap(({ before, after, change }) => [before, after, change]);
			case 'counts':
				return [...row.rows.map(({ stat }) => stat), row.total?.stat];
			case 'set':
				return [row.lead?.stat];
			default:
				return row.rows.map(({ stat }) => stat);
		}
	})();
	return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Resolves a checked row against the ledger; throws on an unknown id, which the content checks report first. */
export function resolveFigure(row: FigureRow, ledger: Ledger): Figure {
	const stat = (id: string): Stat => {
		const found = ledger.get(id);
		if (!found) throw new Error(`图表 ${row.id} 用到总账里没有的 ${id}`);
		return found;
	};
	const words = (text: string) => fill(text, (id) => stat(id).text);
	const frame: Frame = {
		id: row.id,
		title: words(row.title),
		measure: words(row.measure),
		alt: words(row.alt),
		source: row.source,
		note: row.note && words(row.note),
		terms: row.terms,
		stats: figureStatIds(row),
	};
	switch (row.kind) {
		case 'before-after':
			return {
				...frame,
				kind: row.kind,
				moments: row.moments,
				rows: row.rows.map((line) => ({
					...line,
					before: stat(line.before),
					after: stat(line.after),
					change: stat(line.change),
				})),
			};
		case 'counts':
			return {
				...frame,
				kind: row.kind,
				rows: row.rows.map((line) => ({ ...line, stat: stat(line.stat) })),
				total: row.total && { ...row.total, stat: stat(row.total.stat) },
			};
		case 'nested':
			return { ...frame, kind: row.kind, rows: row.rows.map((line) => ({ ...line, stat: stat(line.stat) })) };
		case 'levels':
			return {
				...frame,
				kind: row.kind,
				rows: row.rows.map((line) => ({ ...line, stat: line.stat ? stat(line.stat) : undefined })),
			};
		case 'rhythm':
			return { ...frame, kind: row.kind, rows: row.rows.map((line) => ({ ...line, stat: stat(line.stat) })) };
		case 'set':
			return {
				...frame,
				kind: row.kind,
				items: row.items,
				open: row.open,
				lead: row.lead && { ...row.lead, stat: row.lead.stat ? stat(row.lead.stat) : undefined },
				into: row.into,
				legend: row.legend,
			};
	}
}
