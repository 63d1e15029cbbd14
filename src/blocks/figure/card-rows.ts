import type { SteleFacts } from '../../pictures/cards/facts.ts';
import type { Stat } from '../../model/ledger.ts';
import { steleFoot } from './stele.ts';
import type { Format } from '../../pictures/cards/formats.ts';
import { compact, drawNumeral, longUnit, setNumeral } from '../../pictures/numeral.ts';
import { noRoom, SHRINK } from '../../pictures/cards/shrink.ts';
import type { Sheet } from '../../pictures/sheet.ts';
import { drawLabel, formulaOf, labelOf, STELE } from './card-label.ts';
import { type TextBlock, setBlock } from '../../pictures/type/block.ts';

/** The texts of one row, above and below its number. */
type Row = { stat: Stat; label: TextBlock; below: TextBlock[] };

/** On a small card formulas and a row's own period and scope give way before its text becomes tiny; the poster says them. */
const LEVELS = [
	...SHRINK.filter((k) => k > 0.7).map((k) => ({ k, own: true })),
	...SHRINK.map((k) => ({ k, own: false })),
];
const POSTER_LEVELS = SHRINK.map((k) => ({ k, own: true }));

/** Several numbers, one below the other, all in one size, a hairline between them. */
export function drawRows(
	sheet: Sheet,
	facts: SteleFacts,
	format: Format,
	zone: { top: number; bottom: number },
	poster: boolean,
): void {
	if (!poster && facts.stats.length > 2 && drawTable(sheet, facts, format, zone)) return;
	const { column, numeral: largest } = format;
	const file = facts.feature.ledgerFile;
	const count = facts.stats.length;
	const gap = poster ? 20 : 10;
	const between = poster ? 40 : 16;
	const top = zone.top;
	const bottom = zone.bottom - between;
	for (const { k, own } of poster ? POSTER_LEVELS : LEVELS) {
		const rows = facts.stats.map((stat) =>
			rowOf(stat, facts, format, { k, own, poster, width: column.width }),
		);
		const texts = rows.map(({ label, below }) => label.height + sum(below) + gap * (below.length ? 2 : 1));
		const space = (bottom - top - between * (count * 2 - 2) - texts.reduce((a, b) => a + b, 0)) / count;
		if (space < largest * 0.13) continue;
		const height = space;
		const fitted = facts.stats.map((stat) =>
			setNumeral(compact(stat), file, { size: largest * 0.5, width: column.width, height }),
		);
		const size = Math.min(...fitted.map(({ digits }) => digits.size));
		const numerals = facts.stats.map((stat) =>
			setNumeral(compact(stat), file, { size, width: column.width, height }),
		);
		const used = texts.reduce((a, b) => a + b, 0) + numerals.reduce((a, { height }) => a + height, 0);
		const free = Math.max(0, bottom - top - used - between * (count * 2 - 2));
		let y = top + free * (poster ? 0.35 : 0.4);
		rows.forEach(({ stat, label, below }, index) => {
			const numeral = numerals[index];
			if (!numeral) return;
			if (index > 0) {
				// Optically even: digits have no descenders, labels have air above.
				sheet.rule(column.x, y + between * 1.3, column.width, STELE.line, 1);
				y += between * 2;
			}
			y = drawLabel(sheet, label, stat, column.x, y) + gap;
			y = drawNumeral(sheet, numeral, column.x, y, STELE.ink) + (below.length ? gap : 0);
			for (const block of below)
				y = sheet.set(block, column.x, y, block.face === 'serif' ? STELE.ink : STELE.muted);
		});
		return;
	}
	throw noRoom(facts);
}

/** More than two numbers on a small card: each with its label beside it. False where the numbers leave no room. */
function drawTable(
	sheet: Sheet,
	facts: SteleFacts,
	format: Format,
	{ top, bottom }: { top: number; bottom: number },
): boolean {
	const { column, type } = format;
	const { stats, feature } = facts;
	const step = (bottom - top) / stats.length;
	const room = { size: step * 0.8, width: column.width * 0.58, height: step * 0.62 };
	const fitted = stats.map((stat) => setNumeral(compact(stat), feature.ledgerFile, room));
	const size = Math.min(...fitted.map(({ digits }) => digits.size));
	const numerals = stats.map((stat) => setNumeral(compact(stat), feature.ledgerFile, { ...room, size }));
	if (size < step * 0.4 || numerals.some(({ beside }) => !beside)) return false;
	const left = Math.max(...numerals.map(({ width }) => width)) + type.label;
	const width = column.width - left;
	for (const { k, own } of LEVELS) {
		const rows = stats.map((stat) => rowOf(stat, facts, format, { k, own, poster: false, width }));
		const heights = rows.map(({ label, below }) => label.height + sum(below));
		if (heights.some((height) => height > step - 16)) continue;
		rows.forEach(({ stat, label, below }, index) => {
			const y = top + index * step;
			const numeral = numerals[index];
			if (!numeral) return;
			if (index > 0) sheet.rule(column.x, y, column.width, STELE.line, 1);
			drawNumeral(sheet, numeral, column.x, y + (step - numeral.height) / 2, STELE.ink);
			const x = column.x + left;
			let under = drawLabel(sheet, label, stat, x, y + (step - (heights[index] ?? 0)) / 2);
			for (const block of below) under = sheet.set(block, x, under, STELE.muted);
		});
		return true;
	}
	return false;
}

function rowOf(
	stat: Stat,
	facts: SteleFacts,
	{ type }: Format,
	{ k, own, poster, width }: { k: number; own: boolean; poster: boolean; width: number },
): Row {
	const { units, credit, ledgerFile } = facts.feature;
	const from = `${ledgerFile} 的 ${stat.id}`;
	const apart = own ? steleFoot(facts.stats, credit).perStat?.(stat) : undefined;
	const small = (text: string, field: string, size: number): TextBlock =>
		setBlock(
			{ text, from: `${from} 的 ${field}` },
			{ face: 'sans', size: size * k, leading: 1.5, width, units },
		);
	const below = [
		...(longUnit(stat) ? [small(longUnit(stat), 'unit', type.small * 0.95)] : []),
		...(poster && stat.line !== undefined
			? [
					setBlock(
						{ text: stat.line, from: `${from} 的 line` },
						{ face: 'serif', size: type.line * 0.84 * k, leading: 1.5, width: width, units },
					),
				]
			: []),
		...(stat.derivation && own
			? [formulaOf(stat.derivation.formula, from, type.small * 0.9 * k, width)]
			: []),
		...(apart === undefined ? [] : [small(apart, 'period、scope', type.small * 0.92)]),
	];
	return { stat, label: labelOf(stat, from, type.label * 0.9 * k, width, units), below };
}

const sum = (blocks: TextBlock[]): number => blocks.reduce((total, { height }) => total + height, 0);
