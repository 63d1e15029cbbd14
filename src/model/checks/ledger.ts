import { chartStats } from '../../charts/definitions.ts';
import { MOST_DIGITS, type StatRow } from '../schema/stat.ts';
import { circles } from './circles.ts';
import { formatDecimal, parseDecimal, sameDecimal } from '../decimal.ts';
import { parseFormula } from '../formula.ts';
import { valueOrNothing } from './values.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { type ContentCheck, manuscripts, type Source } from './source.ts';

const FILE = 'stats.yaml';

/** Ids are unique, chapters exist, formulas compute and agree. */
export const checkLedger: ContentCheck = (source) => {
	const known = knownRows(source);
	const slugs = ['intro', ...source.chapters.map(({ slug }) => slug)];
	const chapters = new Set(slugs);
	return source.stats.flatMap((stat, index): Problem[] => {
		const at = (field: string) => ({
			file: FILE,
			line: source.lineOf(FILE, ['stats', index, field]),
			field: `stats › ${stat.id} › ${field}`,
		});
		const problems: Problem[] = [];
		const twin = known.places.get(stat.id) !== index;
		if (twin)
			problems.push({ ...at('id'), message: `编号 ${stat.id} 用了两次`, allowed: '每一行的编号要不同' });
		if (!chapters.has(stat.chapter)) {
			problems.push({
				...at('chapter'),
				message: `没有 ${stat.chapter} 这一章`,
				allowed: allowedNames(stat.chapter, slugs, '章节'),
			});
		}
		if (stat.derived !== undefined && !twin) problems.push(...checkFormula(source, stat, known, at));
		return problems;
	});
};

/** What the formulas of a ledger need to know of all its rows. */
type Known = {
	/** Each id, with the first row that has it. */
	places: ReadonlyMap<string, number>;
	/** Circles, by their first id. */
	circles: ReadonlyMap<string, string[]>;
};

function knownRows({ stats }: Source): Known {
	const rows = stats.map((stat, index): [string, number] => [stat.id, index]);
	const places = new Map(rows.toReversed());
	const operands = new Map(
		stats.map(({ id, derived }) => [id, (parseFormula(derived ?? '') ?? []).map((part) => part.id)]),
	);
	return { places, circles: new Map(circles(operands).map((circle) => [circle[0] ?? '', circle])) };
}

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

/** A longer circle is shown by its beginning. */
const SHOWN = 12;

type At = (field: string) => Omit<Problem, 'message'>;

function checkFormula(
	source: Source,
	{ id, derived = '', value: typed }: StatRow,
	{ places, circles }: Known,
	at: At,
): Problem[] {
	const parts = parseFormula(derived);
	if (!parts) {
		const allowed = '只能把总账编号加减，用键盘上的 + 和 -，例如 "{a} - {b}"';
		return [{ ...at('derived'), message: `看不懂算式 ${derived}`, allowed }];
	}
	const unknown = parts.filter((part) => !places.has(part.id));
	if (unknown.length > 0) {
		return unknown.map((part) => ({
			...at('derived'),
			message: `算式里的 ${part.id} 不在总账里`,
			// Looked for when it is shown: thousands of slips must not compare all names with all.
			get allowed() {
				return allowedNames(part.id, places.keys(), '总账编号');
			},
		}));
	}
	// Every row of a circle could report it; the first in the ledger does.
	const circle = circles.get(id);
	if (circle) {
		const way = [...circle.slice(0, SHOWN), ...(circle.length > SHOWN ? ['……'] : []), id].join(' → ');
		return [{ ...at('derived'), message: `推算绕成了圈：${way}`, allowed: '至少有一个要写 value' }];
	}
	const computed = valueOrNothing(id, source);
	if (computed === undefined) {
		const own = parts.every((part) => valueOrNothing(part.id, source) !== undefined);
		return own
			? [
					{
						...at('derived'),
						message: '算出来的数太长',
						allowed: `检查算式；数字最多${MOST_DIGITS}位，更长的换大一点的单位`,
					},
				]
			: [];
	}
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
		...source.figures.filter(({ id }) => charts.has(id)).flatMap((chart) => [...chartStats(chart).keys()]),
	]);
}
