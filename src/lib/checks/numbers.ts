import { numbersIn } from '../numerals.ts';
import { allowedNames, type Problem } from '../problem.ts';
import { exceptionFilter, undeclaredNumbers } from '../prose-numbers.ts';
import { references } from '../template.ts';
import { type ContentCheck, manuscripts, type Source } from './source.ts';
import { type ContentText, contentTexts } from './texts.ts';

/** Every number a reader meets stands in the ledger or is a declared exception, and is spelled as the ledger has it. */
export const checkNumbers: ContentCheck = (source) => {
	const withoutExceptions = exceptionFilter(source.exceptions);
	const missing = (file: string, line: number | undefined, field: string | undefined, text: string, how: string) =>
		undeclaredNumbers(text, withoutExceptions).map(
			({ number, context }): Problem => ({
				file,
				line,
				field,
				message: `数字“${number}”（${context}）不在总账里`,
				allowed: `${how}；不是统计数字的，在 stats.yaml 的 exceptions 里写明理由`,
			}),
		);

	return [
		...manuscripts(source).flatMap(({ file, passages, uses }) => [
			...passages.flatMap(({ text, line }) => missing(file, line, undefined, text, '改用 <Stat id="…" />')),
			...uses
				.filter(({ block, children }) => block === 'Stat' && children !== '')
				.flatMap((use) => checkWords(source, use.attributes['id'] ?? '', use.children, { file, line: use.line, field: '<Stat>' })),
		]),
		...contentTexts(source).flatMap((entry) => [
			...missing(entry.file, entry.line, entry.field, entry.text.replace(/\{[^{}]*\}/g, ''), '改用 {编号}'),
			...checkReferences(source, entry),
		]),
	];
};

function checkReferences(source: Source, { text, ...at }: ContentText): Problem[] {
	const ids = source.stats.map(({ id }) => id);
	return references(text).flatMap(({ id, words }) =>
		ids.includes(id)
			? words === undefined
				? []
				: checkWords(source, id, words, at)
			: [{ ...at, message: `没有 ${id} 这个总账编号`, allowed: allowedNames(id, ids, '总账编号') }],
	);
}

/** Words in place of a stat's digits (五个, 每季度) must carry the ledger's number. */
function checkWords(source: Source, id: string, words: string, at: Omit<Problem, 'message'>): Problem[] {
	const row = source.stats.find((stat) => stat.id === id);
	if (row?.value === undefined || numbersIn(words).includes(Number(row.value))) return [];
	return [{ ...at, message: `“${words}”与总账不符`, allowed: `${id} 是 ${row.value}${row.unit}` }];
}
