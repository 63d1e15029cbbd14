import { z } from 'astro/zod';
import { factCode, slug, statedText, text } from './text.ts';

/** As many digits the programs that read the data files keep: numbers there are doubles (IEEE 754). */
export const MOST_DIGITS = 15;

const digitsOf = (value: string): string => value.replace('.', '').replace(/^0+/, '');

/** How a stat compares with an earlier one. */
const change = z.strictObject({
	/** Which way it went; the value itself carries no sign. */
	direction: z.enum(['up', 'down']),
	/** What it is compared with, e.g. `比上年`. */
	base: text,
});

/** One number of the ledger. */
export const statSchema = z
	.strictObject({
		/** Short ASCII id, part of its address. */
		id: slug,
		/** What is counted, a few words. */
		label: text,
		/** The number exactly as the source prints it, in quotes so that `97.00` keeps its zeros. */
		value: z
			.string('要加引号，例如 "97.00"，这样末尾的零不会丢')
			.regex(/^\d+(\.\d+)?$/, '只写数字，不带单位、正负号和千分位')
			.refine(
				(value) => digitsOf(value).length <= MOST_DIGITS,
				`数字最多${MOST_DIGITS}位，更长的换大一点的单位`,
			)
			.optional(),
		/** For a computed number: the sum or difference of other stats, e.g. `{a} - {b}`. */
		derived: text.optional(),
		/** Unit, e.g. `%`, `亿元`, `个百分点`. */
		unit: text,
		change: change.optional(),
		/** The time it holds for, or `unstated`. */
		period: statedText,
		/** Whom or where it covers, or `unstated`. */
		scope: statedText,
		/** Slug of the chapter it belongs to, or `intro`. */
		chapter: slug,
		/** Code of the fact it comes from. */
		fact: factCode,
		/** One plain sentence for the figure block; other stats by `{id}`. */
		line: text.optional(),
		/** Editor's note on method or on what is missing; other stats by `{id}`. */
		note: text.optional(),
		/** Ids of terms it has to do with; they tie chapters together. */
		terms: z.array(slug).default([]),
	})
	.refine((stat) => stat.value !== undefined || stat.derived !== undefined, {
		path: ['value'],
		message: '要有 value；推算得来的数改写 derived',
	});

/** A ledger row as parsed. */
export type StatRow = z.infer<typeof statSchema>;

/** A number in prose that is not a stat (a date, an ordinal, part of a name). */
export const exceptionSchema = z
	.strictObject({
		/** The exact words in which the number stands … */
		text: text.optional(),
		/** … or a regular expression for a whole class of them. */
		pattern: text.optional(),
		/** Why it needs no ledger row. */
		reason: text,
	})
	.refine((row) => (row.text === undefined) !== (row.pattern === undefined), {
		message: 'text 和 pattern 写一个，只写一个',
	})
	.refine(({ pattern }) => pattern === undefined || isPattern(pattern), {
		path: ['pattern'],
		message: '不是正则表达式；只想写一段文字的，改用 text',
	});

function isPattern(pattern: string): boolean {
	try {
		return Boolean(new RegExp(pattern, 'gu'));
	} catch {
		return false;
	}
}

export type ExceptionRow = z.infer<typeof exceptionSchema>;

/** `stats.yaml`. */
export const ledgerSchema = z.strictObject({
	stats: z.array(statSchema).min(1),
	exceptions: z.array(exceptionSchema).default([]),
});
