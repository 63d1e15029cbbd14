import type { z } from 'astro/zod';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { toProblems } from './issues.ts';
import { yamlMessage } from './syntax.ts';

type Path = (string | number)[];

/** A YAML text read against a schema; `data` is absent when anything is wrong. */
export type YamlFile<Data> = {
	data: Data | undefined;
	problems: Problem[];
	/** Line of a field, or of the nearest record around it. */
	lineOf: (path: Path) => number | undefined;
};

/**
 * Parses and checks one YAML text.
 * @param file name for messages
 * @param firstLine lines that stand before it in its file (front matter)
 */
export function readYaml<Schema extends z.ZodType>(
	file: string,
	text: string,
	schema: Schema,
	firstLine = 0,
): YamlFile<z.infer<Schema>> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine;
	const lineOf = (path: Path) => nodeLine(document, path, lineAt);
	const broken = (line: number | undefined, message: string, allowed?: string) => ({
		data: undefined,
		problems: [{ file, line, message, allowed }],
		lineOf,
	});

	const syntax = document.errors[0];
	if (syntax) return broken(lineAt(syntax.pos[0]), yamlMessage(syntax));
	let value: unknown;
	try {
		value = document.toJS() ?? {};
	} catch {
		const star = text.split('\n').findIndex((line) => /(^|[:\-[,{]\s*)\*/.test(line));
		return broken(
			star < 0 ? undefined : star + 1 + firstLine,
			'YAML 写法有误：文字不能以 * 开头',
			'要加引号',
		);
	}
	const parsed = schema.safeParse(value, { reportInput: true });
	if (parsed.success) return { data: parsed.data, problems: [], lineOf };
	return {
		data: undefined,
		problems: toProblems(parsed.error.issues, { file, document, schema, lineOf }),
		lineOf,
	};
}

function nodeLine(document: Document, path: Path, lineAt: (offset: number) => number): number | undefined {
	for (let end = path.length; end >= 0; end--) {
		const node = end === 0 ? document.contents : document.getIn(path.slice(0, end), true);
		const range = (node as { range?: [number, number, number] } | undefined)?.range;
		if (range) return lineAt(range[0]);
	}
	return undefined;
}
