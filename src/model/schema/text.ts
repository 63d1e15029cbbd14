import { z } from 'astro/zod';

/** The word an editor writes where the source leaves a field open; shown as {@link UNSTATED_TEXT}. */
export const UNSTATED = 'unstated';

/** What a reader sees in place of {@link UNSTATED}. */
export const UNSTATED_TEXT = '原文未注明';

/** A short ASCII id: lower-case letters, digits and single hyphens. It becomes part of a URL. */
export const slug = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符，例如 anquangan-2019');

/** Text that must say something. */
export const text = z.string().trim().min(1, '不能为空');

/** Text, or `unstated` where the source does not say. */
export const statedText = text;

/** A calendar date, `2026-11-22`. YAML reads an unquoted date as a Date, so both are taken. */
export const day = z
	.union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
	.pipe(z.string().refine(isDay, '日期写成 2026-11-22 这样，而且要有这一天'));

function isDay(value: string): boolean {
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${value}T`);
}

/** A fact code of the editors' brief, such as `A4` or `A3b`. */
export const factCode = z.string().regex(/^[A-Z]\d+[a-z]?$/, '事实编号写成 A4 或 A3b');

/** A title as a writer types it: a string breaks at its spaces, a list breaks between its items. */
export const title = z
	.union([text, z.array(text).min(1)])
	.transform((value) =>
		typeof value === 'string'
			? { text: value, lines: value.split(/\s+/) }
			: { text: value.join(''), lines: value },
	);

/** `text` is the whole title, `lines` its preferred lines on screen. */
export type Title = z.infer<typeof title>;
