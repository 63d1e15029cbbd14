import type { ExceptionRow } from '../schema/stat.ts';
import { linearPattern, type Pattern } from './linear-pattern.ts';

/** Words that a counted thing follows. */
const MEASURES =
	'个|项|次|类|起|件|份|期|名|级|条|色|家|处|区|章|座|年|人|种|支|组|倍|成|天|周|亿|万|位|元|所|册|套|间|台|辆|棵|吨|亩|公里|小时|分钟|分之|岁|户|月份';

/**
 * Digits anywhere, half or full width, and Chinese numerals from 二 up before a measure word.
 * 一 is left out: 一个, 一次 and 一起 seldom count anything.
 */
const NUMBER = new RegExp(
	`[\\d０-９]+(?:[.,][\\d０-９]+)*[%％‰]?|百分之[零一二两三四五六七八九十百点]+|一?[二两三四五六七八九十百千][一二两三四五六七八九十百千零〇]*[多余几]?(?:${MEASURES})|一[万亿]`,
	'g',
);

/** Stands where a marked-up stat or an excepted passage was, so that the words around it are not read as one. */
const BLANK = '\u0000';

/** A number found in prose and the words around it, for the message. */
export type ProseNumber = { number: string; context: string };

/** Turns the declared exceptions into one test over a text: gives back the text with the excepted passages blanked. */
export function exceptionFilter(exceptions: ExceptionRow[]): (text: string) => string {
	const patterns = exceptions.flatMap(({ text, pattern }): Pattern | [] =>
		text === undefined
			? (linearPattern(pattern ?? '') ?? [])
			: (from, replace) => from.replaceAll(text, replace),
	);
	return (text) => patterns.reduce((rest, pattern) => pattern(rest, blank), text);
}

/** Numbers of a text that no exception covers; the caller has taken marked-up stats out. */
export function undeclaredNumbers(text: string, withoutExceptions: (text: string) => string): ProseNumber[] {
	// Exceptions only take away: where there is no number, none can be left.
	if (text.search(NUMBER) < 0) return [];
	return [...withoutExceptions(text).matchAll(NUMBER)].map((match) => ({
		number: match[0],
		context: text
			.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6)
			.replaceAll(BLANK, '…')
			.trim(),
	}));
}

function blank(match: string): string {
	return BLANK.repeat(match.length);
}
