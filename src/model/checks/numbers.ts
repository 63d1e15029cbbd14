import { blockOf } from '../../blocks/definitions.ts';
import type { StatRow } from '../schema/stat.ts';
import { type Decimal, formatDecimal } from '../decimal.ts';
import { numbersIn } from '../numerals.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { exceptionFilter, undeclaredNumbers } from './prose-numbers.ts';
import { fill, references } from '../template.ts';
import { type ContentCheck, manuscripts, type Source, type Use } from './source.ts';
import { type ContentText, contentTexts } from './texts.ts';
import { valueOrNothing } from './values.ts';

type At = Omit<Problem, 'message'>;

/** Attributes that readers see or hear: all that are no ids. */
const wordsOf = (block: string): string[] =>
	Object.entries(blockOf(block)?.attributes ?? {}).flatMap(([name, { refers }]) => (refers ? [] : [name]));

/** Every number a reader meets stands in the ledger or is a declared exception, and is spelled as the ledger has it. */
export const checkNumbers: ContentCheck = (source) => {
	const withoutExceptions = exceptionFilter(source.exceptions);
	const carriers = carriersOf(source);
	const rows: Rows = new Map(source.stats.map((stat) => [stat.id, stat]));
	const missing = (at: At, text: string, how: (id: string) => string) =>
		undeclaredNumbers(text, withoutExceptions).map(({ number, context }): Problem => {
			const ids = numbersIn(number)
				.flatMap((value) => carriers.get(value) ?? [])
				.slice(0, NAMED);
			const right = new Set(ids.length > 0 ? ids.map(how) : [how('…')]);
			return {
				...at,
				message: `数字“${number}”（${context}）不是从总账引用的`,
				allowed: `${[...right].join(' 或 ')}；不是统计数字的，在 stats.yaml 的 exceptions 里写明理由`,
			};
		});

	return [
		...manuscripts(source).flatMap(({ file, passages, uses }) => [
			...passages.flatMap(({ text, line }) =>
				missing({ file, line }, text, (id) => `改用 <Stat id="${id}" />`),
			),
			...uses.flatMap((use) => [
				...checkUseWords(source, rows, use, { file, line: use.line, field: `<${use.block}>` }),
				...wordsOf(use.block).flatMap((name) =>
					missing(
						{ file, line: use.line, field: `<${use.block}> ${name}` },
						use.attributes[name] ?? '',
						() => WORDS_ONLY,
					),
				),
			]),
		]),
		...contentTexts(source).flatMap(({ text, fills, ...at }) => [
			...missing(at, text.replace(/\{[^{}]*\}/g, BLANK), fills ? (id) => `改用 {${id}}` : () => WORDS_ONLY),
			...checkReferences(source, rows, { text, fills, ...at }),
		]),
	];
};

const WORDS_ONLY = '改成不带数字的说法';

/** More than these need not be offered. */
const NAMED = 3;

/** Stats by the number they carry, so that a message can name those of a number found in prose. */
function carriersOf(source: Source): Map<number, string[]> {
	const carriers = new Map<number, string[]>();
	for (const { id } of source.stats) {
		const value = valueOrNothing(id, source);
		if (!value) continue;
		const ids = carriers.get(toNumber(value)) ?? [];
		if (ids.length < NAMED) carriers.set(toNumber(value), [...ids, id]);
	}
	return carriers;
}

/** Keeps the words on both sides of a reference apart. */
const BLANK = '\u0000';

/** The ledger's rows by id. */
type Rows = ReadonlyMap<string, StatRow>;

function checkReferences(source: Source, rows: Rows, { text, fills, ...at }: ContentText): Problem[] {
	const named = references(text);
	const odd = /\{[^{}]*\}?|\}/.exec(fill(text, () => ''))?.[0];
	if (odd !== undefined) {
		return [
			{
				...at,
				message: `花括号写得不对：${odd}`,
				allowed: fills ? '写成 {编号} 或 {编号:五个}' : '这一项不用花括号',
			},
		];
	}
	if (!fills && named.length > 0) {
		return [{ ...at, message: `这一项不能用 {${named[0]?.id}}`, allowed: WORDS_ONLY }];
	}
	return named.flatMap(({ id, words }) => {
		const row = rows.get(id);
		if (!row) {
			return [
				{
					...at,
					message: `没有 ${id} 这个总账编号`,
					// Looked for when it is shown.
					get allowed() {
						return allowedNames(id, rows.keys(), '总账编号');
					},
				},
			];
		}
		return words === undefined ? [] : checkWords(source, row, words, at);
	});
}

function checkUseWords(source: Source, rows: Rows, use: Use, at: At): Problem[] {
	const row = use.block === 'Stat' ? rows.get(use.attributes['id'] ?? '') : undefined;
	return row && use.children !== '' ? checkWords(source, row, use.children, at) : [];
}

/** Words in place of a stat's digits (五个, 每季度) must carry the ledger's number. */
function checkWords(source: Source, { id, unit }: StatRow, words: string, at: At): Problem[] {
	const value = valueOrNothing(id, source);
	if (!value || numbersIn(words).includes(toNumber(value))) return [];
	return [{ ...at, message: `“${words}”与总账不符`, allowed: `${id} 是 ${formatDecimal(value)}${unit}` }];
}

function toNumber(value: Decimal): number {
	return Number(formatDecimal(value));
}
