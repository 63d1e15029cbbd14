import { formatDecimal, parseDecimal, sameDecimal } from '../decimal.ts';
import { figureStatIds } from '../figure.ts';
import { parseFormula } from '../formula.ts';
import { valueOrNothing } from './values.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { type ContentCheck, manuscripts, type Source } from './source.ts';

const FILE = 'stats.yaml';

/** Ids are unique, chapters exist, formulas compute and agree. */
export const checkLedger: ContentCheck = (source) => {
	const ids = source.stats.map(({ id }) => id);
	const slugs = ['intro', ...source.chapters.map(({ slug }) => slug)];
	return source.stats.flatMap((stat, index): Problem[] => {
		const at = (field: string) => ({
			file: FILE,
			line: source.lineOf(FILE, ['stats', index, field]),
			field: `stats › ${stat.id} › ${field}`,
		});
		const problems: Problem[] = [];
		if (ids.indexOf(stat.id) !== index)
			problems.push({ ...at('id'), message: `编号 ${stat.id} 用了两次`, allowed: '每一行的编号要不同' });
		if (!slugs.includes(stat.chapter)) {
			problems.push({
				...at('chapter'),
				message: `没有 ${stat.chapter} 这一章`,
				allowed: allowedNames(stat.chapter, slugs, '章节'),
			});
		}
		if (stat.derived !== undefined)
			problems.push(...checkFormula(source, stat.derived, stat.value, stat.id, at));
		return problems;
	});
};

/** Every row is shown somewhere. */
export const checkLedgerUse: ContentCheck = (source) => {
	const shown = shownStats(source);
	return source.stats.flatMap(({ id }, index) =>
		shown.has(id)
			? []
			: [
					{
						file: FILE,
						line: source.lineOf(FILE, ['stats', index, 'id']),
						field: `stats › ${id}`,
						message: '总账里有，正文和图表里都没有用到',
						allowed: `在正文写 <Stat id="${id}" />，或放进图表，或删掉这一行`,
					},
				],
	);
};

type At = (field: string) => Omit<Problem, 'message'>;

function checkFormula(
	source: Source,
	derived: string,
	typed: string | undefined,
	id: string,
	at: At,
): Problem[] {
	const parts = parseFormula(derived);
	if (!parts) {
		const allowed = '只能把总账编号加减，用键盘上的 + 和 -，例如 "{a} - {b}"';
		return [{ ...at('derived'), message: `看不懂算式 ${derived}`, allowed }];
	}
	const ids = source.stats.map((row) => row.id);
	const unknown = parts.filter((part) => !ids.includes(part.id));
	if (unknown.length > 0) {
		return unknown.map((part) => ({
			...at('derived'),
			message: `算式里的 ${part.id} 不在总账里`,
			allowed: allowedNames(part.id, ids, '总账编号'),
		}));
	}
	const circle = circleOf(id, source);
	if (circle.length > 0) {
		// Every row of a circle could report it; the first in the ledger does.
		const first = ids.find((other) => circle.includes(other)) === id;
		const way = [...circle, id].join(' → ');
		return first
			? [{ ...at('derived'), message: `推算绕成了圈：${way}`, allowed: '至少有一个要写 value' }]
			: [];
	}
	const computed = valueOrNothing(id, source);
	if (computed === undefined) return [];
	if (computed.digits < 0n) {
		return [
			{
				...at('derived'),
				message: `算出来是负数 ${formatDecimal(computed)}`,
				allowed: '把算式里的前后换过来',
			},
		];
	}
	if (typed !== undefined && !sameDecimal(parseDecimal(typed), computed)) {
		return [
			{
				...at('value'),
				message: `写的是 ${typed}，按算式应为 ${formatDecimal(computed)}`,
				allowed: '推算的数不必写 value',
			},
		];
	}
	return [];
}

/** Ids on the way from a row back to itself, itself first; empty when no formula leads back. */
function circleOf(id: string, { stats }: Source): string[] {
	const operands = (of: string) => parseFormula(stats.find((stat) => stat.id === of)?.derived ?? '') ?? [];
	const walk = (path: string[]): string[] => {
		for (const { id: next } of operands(path.at(-1) ?? id)) {
			if (next === id) return path;
			const found = path.includes(next) ? [] : walk([...path, next]);
			if (found.length > 0) return found;
		}
		return [];
	};
	return walk([id]);
}

function shownStats(source: Source): Set<string> {
	const uses = manuscripts(source).flatMap(({ uses }) => uses);
	const charts = new Set(
		uses.filter(({ block }) => block === 'Chart').map(({ attributes }) => attributes['id']),
	);
	return new Set([
		...uses.flatMap(({ block, attributes }) =>
			block === 'Stat' || block === 'Figure'
				? (attributes['id'] ?? attributes['stats'] ?? '').split(/\s+/)
				: [],
		),
		...source.figures.filter(({ id }) => charts.has(id)).flatMap(figureStatIds),
	]);
}
