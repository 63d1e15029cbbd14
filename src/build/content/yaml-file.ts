import { z } from 'astro/zod';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { allowedNames, type Problem } from '../../lib/problem.ts';

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

	const syntax = document.errors[0];
	if (syntax) {
		const problem = {
			file,
			line: lineAt(syntax.pos[0]),
			message: `YAML 写法有误（${syntax.message}）`,
			allowed: '检查缩进、冒号后的空格和成对的引号；含 : # { } 的文字要加引号',
		};
		return { data: undefined, problems: [problem], lineOf };
	}
	const parsed = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
	if (parsed.success) return { data: parsed.data, problems: [], lineOf };
	const problems = parsed.error.issues.flatMap((issue) => toProblems(issue, file, document, schema, lineOf));
	return { data: undefined, problems, lineOf };
}

function nodeLine(document: Document, path: Path, lineAt: (offset: number) => number): number | undefined {
	for (let end = path.length; end >= 0; end--) {
		const node = end === 0 ? document.contents : document.getIn(path.slice(0, end), true);
		const range = (node as { range?: [number, number, number] } | undefined)?.range;
		if (range) return lineAt(range[0]);
	}
	return undefined;
}

function toProblems(
	issue: z.core.$ZodIssue,
	file: string,
	document: Document,
	schema: z.ZodType,
	lineOf: (path: Path) => number | undefined,
): Problem[] {
	const path = issue.path.filter((part) => typeof part !== 'symbol');
	const place = { file, line: lineOf(path), field: fieldName(document, path) };
	if (issue.code === 'unrecognized_keys') {
		const known = keysAt(schema, path, document);
		return issue.keys.map((key) => ({
			file,
			line: lineOf([...path, key]),
			field: fieldName(document, [...path, key]),
			message: '不认识的字段',
			allowed: allowedNames(key, known, '字段'),
		}));
	}
	if (issue.code === 'invalid_union' && issue.note === 'No matching discriminator') {
		const known = 'options' in schemaAt(schema, path.slice(0, -1)) ? kindsOf(schemaAt(schema, path.slice(0, -1))) : [];
		return [{ ...place, message: '没有这种图', allowed: allowedNames(String(issue.input ?? ''), known, '图') }];
	}
	if (issue.input === undefined && issue.code !== 'custom') return [{ ...place, message: '缺少这一项', allowed: expected(issue) }];
	return [{ ...place, message: translated(issue), allowed: expected(issue) }];
}

function translated(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type') {
		return /^Invalid input/.test(issue.message) ? '写法不对' : issue.message;
	}
	return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '不能这样写';
}

const TYPES: Record<string, string> = { string: '文字', array: '一个列表', object: '一组字段', boolean: 'true 或 false', number: '数字' };

function expected(issue: z.core.$ZodIssue): string | undefined {
	if (issue.code === 'invalid_type') return `应当是${TYPES[issue.expected] ?? issue.expected}`;
	if (issue.code === 'invalid_value') return `只能是 ${issue.values.join('、')}`;
	return undefined;
}

/** `stats › jingqing › unit`: list positions are named by the id that stands there. */
function fieldName(document: Document, path: Path): string {
	return path
		.map((part, index) =>
			typeof part === 'number' ? (document.getIn([...path.slice(0, index + 1), 'id']) ?? `第 ${part + 1} 条`) : part,
		)
		.join(' › ');
}

type Walkable = {
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	options?: z.ZodType[];
	def?: { innerType?: z.ZodType; in?: z.ZodType };
};

function unwrap(schema: z.ZodType): Walkable {
	const walkable = schema as unknown as Walkable;
	if (walkable.shape || walkable.element || walkable.options) return walkable;
	const inner = walkable.def?.innerType ?? walkable.def?.in;
	return inner ? unwrap(inner) : walkable;
}

function schemaAt(schema: z.ZodType, path: Path): Walkable {
	return path.reduce<Walkable>((current, part) => {
		const next = typeof part === 'number' ? current.element : current.shape?.[part];
		return next ? unwrap(next) : {};
	}, unwrap(schema));
}

function kindOf(option: z.ZodType): unknown {
	const kind = unwrap(option).shape?.['kind'] as { value?: unknown } | undefined;
	return kind?.value;
}

function kindsOf({ options = [] }: Walkable): string[] {
	return options.map((option) => String(kindOf(option)));
}

function keysAt(schema: z.ZodType, path: Path, document: Document): string[] {
	const found = schemaAt(schema, path);
	const option = found.options?.find((candidate) => kindOf(candidate) === document.getIn([...path, 'kind']));
	return Object.keys((option ? unwrap(option) : found).shape ?? {});
}
