import type { BeforeAfter, Figure, SetOf } from '../figure.ts';
import type { Stat } from '../ledger.ts';
import { assemble, type ChartTable, NONE } from './assemble-table.ts';
import { frequency } from './rhythm.ts';
import { OPEN_END } from './set.ts';
import { commonUnit, figureStats } from './stats.ts';

export type { ChartTable };

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
	const table = assemble(
		'名称',
		[],
		[],
		items.map((item) => ({ header: item, texts: [], values: [], stats: [] })),
	);
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
