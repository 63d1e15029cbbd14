import { type Stat, shared } from '../../model/ledger.ts';

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
export const NONE = '—';

/** What one row has to say. */
export type Line = { header: string; texts: string[]; values: string[]; stats: Stat[] };
type Column = { name: string; numeric: boolean; cell: (line: Line, index: number) => string };

/** Rows under their columns; a time or scope that all share becomes a note. */
export function assemble(name: string, textNames: string[], valueNames: string[], lines: Line[]): ChartTable {
	const fields = (
		[
			['时间', 'periodText'],
			['范围', 'scopeText'],
		] as const
	).map(([label, field]) => {
		const cells = lines.map(({ stats }) => (stats.length > 0 ? shared(stats, field) : NONE));
		const same = new Set(cells.filter((cell) => cell !== NONE)).size === 1;
		return { label, cells, same };
	});
	const columns: Column[] = [
		...textNames.map((text, at) => ({
			name: text,
			numeric: false,
			cell: (line: Line) => line.texts[at] ?? NONE,
		})),
		...valueNames.map((value, at) => ({
			name: value,
			numeric: value !== '单位',
			cell: (line: Line) => line.values[at] ?? NONE,
		})),
		...fields
			.filter(({ same, cells }) => !same && cells.some((cell) => cell !== NONE))
			.map(({ label, cells }) => ({
				name: label,
				numeric: false,
				cell: (_: Line, at: number) => cells[at] ?? NONE,
			})),
	];
	return {
		columns: [name, ...columns.map((column) => column.name)],
		numeric: [false, ...columns.map((column) => column.numeric)],
		rows: lines.map((line, index) => ({
			header: line.header,
			cells: columns.map(({ cell }) => cell(line, index)),
			derived:
				line.stats.flatMap(({ derivation }) => (derivation ? [derivation.formula] : [])).join('；') ||
				undefined,
		})),
		notes: fields.flatMap(({ label, cells, same }) =>
			same ? [`${label}：${cells.find((cell) => cell !== NONE) ?? NONE}`] : [],
		),
	};
}

/** One stat a row, the unit in the column name or in a column of its own; texts beside the names where any row has one. */
export function oneStatEach(
	name: string,
	rows: { label: string; text?: string | undefined; stat?: Stat | undefined }[],
): ChartTable {
	const stats = rows.flatMap(({ stat }) => stat ?? []);
	const unit = commonUnit(stats);
	const textNames = rows.some(({ text }) => text) ? ['内容'] : [];
	const lines = rows.map(({ label, text, stat }) => ({
		header: label,
		texts: textNames.map(() => text ?? NONE),
		values: [stat?.signed ?? NONE, ...(unit === undefined ? [stat?.unit ?? NONE] : [])],
		stats: stat ? [stat] : [],
	}));
	const valueNames = unit === undefined ? ['数值', '单位'] : [`数值，${unit}`];
	return assemble(name, textNames, stats.length > 0 ? valueNames : [], lines);
}

/** The one unit all stats share; undefined when they have several, or none. */
export function commonUnit(stats: Stat[]): string | undefined {
	const units = new Set(stats.map(({ unit }) => unit));
	return units.size === 1 ? stats[0]?.unit : undefined;
}
