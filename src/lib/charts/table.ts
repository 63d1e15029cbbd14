import type { BeforeAfter, Figure, SetOf } from '../figure.ts';
import { type Stat, shared } from '../ledger.ts';
import { frequency } from './rhythm.ts';
import { OPEN_END } from './set.ts';
import { commonUnit, figureStats } from './stats.ts';

/** A chart as a table, for any output. */
export type ChartTable = {
	/** Names of all columns, that of the row headers first. */
	columns: string[];
	/** Which columns hold numbers; as many as `columns`. */
	numeric: boolean[];
	rows: {
		header: string;
		cells: string[];
		/** Formula of a computed value in this row. */
		derived?: string | undefined;
	}[];
	/** What holds for the table as a whole: the unit, time and scope all rows share, what stands outside the rows. */
	notes: string[];
};

/** In place of a value that does not exist; an empty cell is read as a mistake. */
const NONE = '—';

type Line = { header: string; texts: string[]; values: string[]; stats: Stat[] };
type Column = { name: string; numeric: boolean; cell: (line: Line, index: number) => string };

/** The table behind a chart. A column whose rows would all say the same becomes a note. */
export function chartTable(figure: Figure): ChartTable {
	switch (figure.kind) {
		case 'before-after':
			return beforeAfter(figure);
		case 'set':
			return set(figure);
		case 'counts':
			return single(figure, '项目', [], [...figure.rows, ...(figure.total ? [figure.total] : [])]);
		case 'nested':
			return single(figure, '层级', [], figure.rows);
		case 'levels':
			return single(figure, '层级', figure.rows.some(({ text }) => text) ? ['内容'] : [], figure.rows);
		case 'rhythm': {
			const worded = figure.rows.some(({ text }) => text);
			const lines = figure.rows.map((row) => ({
				header: row.label,
				texts: [...(worded ? [row.text ?? NONE] : []), frequency(row)],
				values: [],
				stats: [row.stat],
			}));
			return assemble('项目', [...(worded ? ['内容'] : []), '频次'], [], lines);
		}
	}
}

/** One stat a row, the unit in the column name or in a column of its own. */
function single(
	figure: Figure,
	name: string,
	textNames: string[],
	rows: { label: string; text?: string | undefined; stat?: Stat | undefined }[],
): ChartTable {
	const unit = commonUnit(figureStats(figure));
	const lines = rows.map(({ label, text, stat }) => ({
		header: label,
		texts: textNames.map(() => text ?? NONE),
		values: [stat?.signed ?? NONE, ...(unit === undefined ? [stat?.unit ?? NONE] : [])],
		stats: stat ? [stat] : [],
	}));
	const valueNames = unit === undefined ? ['数值', '单位'] : [`数值，${unit}`];
	return assemble(name, textNames, figureStats(figure).length > 0 ? valueNames : [], lines);
}

function beforeAfter({ moments, rows }: BeforeAfter): ChartTable {
	const columns = (['before', 'after', 'change'] as const).map((key) => ({
		key,
		name: { ...moments, change: '变化' }[key],
		unit: commonUnit(rows.map((row) => row[key])),
	}));
	const lines = rows.map((row) => ({
		header: row.label,
		texts: [],
		values: columns.map(({ key, unit }) => row[key].signed + (unit === undefined ? row[key].unit : '')),
		stats: [row.before, row.after, row.change],
	}));
	const names = columns.map(({ name, unit }) => (unit === undefined ? name : `${name}，${unit}`));
	return assemble('项目', [], names, lines);
}

function set({ items, open, lead, into, legend }: SetOf): ChartTable {
	const { stat } = lead ?? {};
	const table = assemble('名称', [], [], items.map((item) => ({ header: item, texts: [], values: [], stats: [] })));
	return {
		...table,
		rows: open ? [...table.rows, { header: OPEN_END, cells: [] }] : table.rows,
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

function assemble(name: string, textNames: string[], valueNames: string[], lines: Line[]): ChartTable {
	const fields = ([['时间', 'periodText'], ['范围', 'scopeText']] as const).map(([label, field]) => {
		const cells = lines.map(({ stats }) => (stats.length > 0 ? shared(stats, field) : NONE));
		const same = new Set(cells.filter((cell) => cell !== NONE)).size === 1;
		return { label, cells, same };
	});
	const columns: Column[] = [
		...textNames.map((text, at) => ({ name: text, numeric: false, cell: (line: Line) => line.texts[at] ?? NONE })),
		...valueNames.map((value, at) => ({
			name: value,
			numeric: value !== '单位',
			cell: (line: Line) => line.values[at] ?? NONE,
		})),
		...fields
			.filter(({ same, cells }) => !same && cells.some((cell) => cell !== NONE))
			.map(({ label, cells }) => ({ name: label, numeric: false, cell: (_: Line, at: number) => cells[at] ?? NONE })),
	];
	return {
		columns: [name, ...columns.map((column) => column.name)],
		numeric: [false, ...columns.map((column) => column.numeric)],
		rows: lines.map((line, index) => ({
			header: line.header,
			cells: columns.map(({ cell }) => cell(line, index)),
			derived: line.stats.flatMap(({ derivation }) => (derivation ? [derivation.formula] : [])).join('；') || undefined,
		})),
		notes: fields.flatMap(({ label, cells, same }) =>
			same ? [`${label}：${cells.find((cell) => cell !== NONE) ?? NONE}`] : [],
		),
	};
}
