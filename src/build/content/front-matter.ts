import { extractFrontmatter, parseFrontmatter } from '@astrojs/markdown-remark';
import type { z } from 'astro/zod';
import type { Problem } from '../../model/problem.ts';

/** A manuscript cut as Astro cuts it; `undefined` stands for what cannot be read, and the problems say why. */
export type Cut = {
	/** The fields' text and the lines before it; none where the manuscript has no front matter. */
	fields: { text: string; before: number } | undefined;
	/** The fields as Astro reads them. */
	read: Record<string, unknown> | undefined;
	/** What is compiled, on the lines it has in the file. */
	body: string | undefined;
	problems: Problem[];
};

/** A line of three hyphens, where front matter begins and where it ends. */
const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(\r?\n|$)/;

/**
 * Cuts a manuscript with Astro's own function, so that what is judged is what is compiled. It also takes TOML, fields in
 * the opening line, and an end in the midst of a line: those are problems here.
 */
export function cutFrontMatter(file: string, text: string): Cut {
	const raw = extractFrontmatter(text);
	if (raw === undefined) return { fields: undefined, read: undefined, body: text, problems: [] };
	const at = text.indexOf(raw);
	const end = at + raw.length;
	const refused = (offset: number, message: string): Cut => ({
		fields: undefined,
		read: undefined,
		body: undefined,
		problems: [{ file, line: lineAt(text, offset), message, allowed: '前后各一行，只写三个连字符 ---' }],
	});
	if (!OPENING.test(text)) return refused(0, '开头的信息块要从第一行的 --- 开始');
	if (!CLOSING.test(text.slice(end))) return refused(end, '开头的信息块收在这里，这一行却不只是 ---');

	const fields = { text: raw.replace(/^[ \t]*\r?\n/, ''), before: 1 };
	try {
		const { frontmatter, content } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
		return { fields, read: frontmatter, body: content, problems: [] };
	} catch (error) {
		// The YAML reader with the better messages comes first; this is for what it takes and Astro does not.
		const { mark } = error as { mark?: { line: number } };
		const line = mark && mark.line + fields.before;
		return {
			fields,
			read: undefined,
			body: undefined,
			problems: [{ file, line, message: 'YAML 写法有误：这一行读不懂', allowed: '文字加上引号试试' }],
		};
	}
}

/** Fields that Astro's YAML reads otherwise than ours, which the schema takes: a bare date is a date there. */
export function misread(
	read: Record<string, unknown>,
	schema: z.ZodType,
	at: (field: string) => Omit<Problem, 'message'>,
): Problem[] {
	const fields = new Set((schema.safeParse(read).error?.issues ?? []).map(({ path }) => String(path[0])));
	return [...fields].map((field) => ({
		...at(field),
		message: '这样写会被读成日期、数字或别的，不是文字',
		allowed: '加上引号',
	}));
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}
