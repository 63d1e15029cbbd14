import { type Decimal, formatDecimal } from '../decimal.ts';
import { numbersIn } from '../numerals.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { exceptionFilter, undeclaredNumbers } from '../prose-numbers.ts';
import { fill, references } from '../template.ts';
import { type ContentCheck, manuscripts, type Source, type Use } from './source.ts';
import { type ContentText, contentTexts } from './texts.ts';
import { valueOrNothing } from './values.ts';

type At = Omit<Problem, 'message'>;

/** Attributes that readers see or hear. */
const SPOKEN = ['alt', 'caption', 'credit'];

/** Every number a reader meets stands in the ledger or is a declared exception, and is spelled as the ledger has it. */
export const checkNumbers: ContentCheck = (source) => {
	const withoutExceptions = exceptionFilter(source.exceptions);
	const missing = (at: At, text: string, how: (id: string) => string) =>
		undeclaredNumbers(text, withoutExceptions).map(({ number, context }): Problem => {
			const ids = idsOf(source, number);
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
				...checkUseWords(source, use, { file, line: use.line, field: `<${use.block}>` }),
				...SPOKEN.flatMap((name) =>
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
			...checkReferences(source, { text, fills, ...at }),
		]),
	];
};

const WORDS_ONLY = '改成不带数字的说法';

/** Stats that carry a number found in prose, so that the message can name them. */
function idsOf(source: Source, number: string): string[] {
	const values = numbersIn(number);
	const carries = ({ id }: { id: string }) => {
		const value = valueOrNothing(id, source);
		return value !== undefined && values.includes(toNumber(value));
	};
	return source.stats
		.filter(carries)
		.slice(0, 3)
		.map(({ id }) => id);
}

/** Keeps the words on both sides of a reference apart. */
const BLANK = '\u0000';

function checkReferences(source: Source, { text, fills, ...at }: ContentText): Problem[] {
	const ids = source.stats.map(({ id }) => id);
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
		if (!ids.includes(id))
			return [{ ...at, message: `没有 ${id} 这个总账编号`, allowed: allowedNames(id, ids, '总账编号') }];
		return words === undefined ? [] : checkWords(source, id, words, at);
	});
}

function checkUseWords(source: Source, use: Use, at: At): Problem[] {
	return use.block === 'Stat' && use.children !== ''
		? checkWords(source, use.attributes['id'] ?? '', use.children, at)
		: [];
}

/** Words in place of a stat's digits (五个, 每季度) must carry the ledger's number. */
function checkWords(source: Source, id: string, words: string, at: At): Problem[] {
	const row = source.stats.find((stat) => stat.id === id);
	const value = row && valueOrNothing(id, source);
	if (!value || numbersIn(words).includes(toNumber(value))) return [];
	return [{ ...at, message: `“${words}”与总账不符`, allowed: `${id} 是 ${formatDecimal(value)}${row.unit}` }];
}

function toNumber(value: Decimal): number {
	return Number(formatDecimal(value));
}
