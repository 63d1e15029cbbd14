import { formatDecimal, parseDecimal, sameDecimal } from '../decimal.ts';
import { figureStatIds } from '../figure.ts';
import { parseFormula } from '../formula.ts';
import { buildLedger } from '../ledger.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { type ContentCheck, manuscripts, type Source } from './source.ts';

const FILE = 'stats.yaml';

/** Ids are unique, formulas compute and agree, chapters exist, and every row is shown somewhere. */
export const checkLedger: ContentCheck = (source) => {
	const ids = source.stats.map(({ id }) => id);
	const shown = shownStats(source);
	const slugs = ['intro', ...source.chapters.map(({ slug }) => slug)];
	return source.stats.flatMap((stat, index): Problem[] => {
		const at = (field: string) => ({
			file: FILE,
			line: source.lineOf(FILE, ['stats', index, field]),
			field: `stats › ${stat.id} › ${field}`,
		});
		const problems: Problem[] = [];
		if (ids.indexOf(stat.id) !== index) problems.push({ ...at('id'), message: `编号 ${stat.id} 用了两次` });
		if (!slugs.includes(stat.chapter)) {
			problems.push({ ...at('chapter'), message: `没有 ${stat.chapter} 这一章`, allowed: allowedNames(stat.chapter, slugs, '章节') });
		}
		if (!shown.has(stat.id)) {
			problems.push({ ...at('id'), message: '总账里有，正文和图表里都没有用到', allowed: '在正文写 <Stat>，或放进 <Figure>、<Chart>' });
		}
		if (stat.derived !== undefined) problems.push(...checkFormula(source, stat.derived, stat.value, stat.id, at));
		return problems;
	});
};

type At = (field: string) => Omit<Problem, 'message'>;

function checkFormula(source: Source, derived: string, typed: string | undefined, id: string, at: At): Problem[] {
	const parts = parseFormula(derived);
	if (!parts) {
		return [{ ...at('derived'), message: `看不懂算式 ${derived}`, allowed: '只能写加减，例如 "{a} - {b}"' }];
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
	try {
		const computed = buildLedger(source.stats.map((row) => ({ ...row, value: row.derived ? undefined : row.value })))
			.get(id)?.value;
		if (typed !== undefined && computed !== undefined && !sameDecimal(parseDecimal(typed), parseDecimal(computed))) {
			return [{ ...at('value'), message: `写的是 ${typed}，按算式应为 ${formatDecimal(parseDecimal(computed))}`, allowed: '推算的数不必写 value' }];
		}
		return [];
	} catch (error) {
		return [{ ...at('derived'), message: error instanceof Error ? error.message : String(error) }];
	}
}

function shownStats(source: Source): Set<string> {
	const uses = manuscripts(source).flatMap(({ uses }) => uses);
	const charts = new Set(uses.filter(({ block }) => block === 'Chart').map(({ attributes }) => attributes['id']));
	return new Set([
		...uses.flatMap(({ block, attributes }) =>
			block === 'Stat' || block === 'Figure' ? (attributes['id'] ?? attributes['stats'] ?? '').split(/\s+/) : [],
		),
		...source.figures.filter(({ id }) => charts.has(id)).flatMap(figureStatIds),
	]);
}
