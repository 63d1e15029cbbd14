import type { z } from 'astro/zod';
import type { Document } from 'yaml';
import { nearest } from '../../model/nearest.ts';
import { allowedNames, type Problem } from '../../model/problem.ts';
import { keysAt } from './schema-keys.ts';

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

/** What the findings of one file have in common. */
export type Place = {
	file: string;
	document: Document;
	schema: z.ZodType;
	lineOf: (path: Path) => number | undefined;
};

/** Zod's findings in the writer's words. A misspelt field is named once, not also as missing. */
export function toProblems(issues: readonly Issue[], place: Place): Problem[] {
	const misspelt = issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? issue.keys.flatMap((key) =>
					nearest(key, known(issue, place), 1).map((name) => [...issue.path, name].join('/')),
				)
			: [],
	);
	return issues
		.filter((issue) => !(absent(issue) && misspelt.includes(issue.path.join('/'))))
		.flatMap((issue) => toProblem(issue, place));
}

function toProblem(issue: Issue, place: Place): Problem[] {
	const path = pathOf(issue);
	const at = (to: Path) => ({
		file: place.file,
		line: place.lineOf(to),
		field: fieldName(place.document, to),
	});
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			...at([...path, key]),
			message: '不认识的字段',
			allowed: allowedNames(key, known(issue, place), '字段'),
		}));
	}
	if (issue.code === 'invalid_union' && issue.discriminator !== undefined && 'options' in issue) {
		const kinds = issue.options?.map(String) ?? [];
		const kind = place.document.getIn(path);
		if (kind === undefined || kind === null)
			return [{ ...at(path), message: '缺少这一项', allowed: `只能是 ${kinds.join('、')}` }];
		return [
			{
				...at(path),
				message: `没有 ${String(kind)} 这种图`,
				allowed: allowedNames(String(kind), kinds, '图'),
			},
		];
	}
	const hint = HINTS[String(path.at(-1))];
	if (absent(issue)) return [{ ...at(path), message: '缺少这一项', allowed: hint }];
	if (issue.input === null) return [{ ...at(path), message: '还没有填', allowed: hint }];
	return [{ ...at(path), ...words(issue) }];
}

function known(issue: Issue, { schema, document }: Place): string[] {
	return keysAt(schema, pathOf(issue), document);
}

function pathOf(issue: Issue): Path {
	return issue.path.filter((part) => typeof part !== 'symbol');
}

function absent(issue: Issue): boolean {
	return (
		issue.input === undefined &&
		(issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value')
	);
}

const TYPES: Record<string, string> = {
	string: '文字',
	array: '一个列表',
	object: '一组字段',
	boolean: ' true 或 false',
	number: '数字',
	date: '日期',
};

/** What to write in the fields that are forgotten most. */
const HINTS: Record<string, string> = {
	unit: '写单位，例如 个、%、亿元',
	period: '写时间；原文没有写明的，写 unstated',
	scope: '写范围；原文没有写明的，写 unstated',
	chapter: '写章节的英文短名；引言写 intro',
	fact: '写事实编号，例如 A4',
	facts: '写事实编号，例如 [A4, A5]',
	stat: '写总账编号',
	from: '写旧地址，例如 chapters/jiu-ming/',
	to: '写新地址，例如 chapters/xin-ming/；封面写 /',
	id: '写英文短名，例如 anquangan-2019',
	title: '写标题；要分行的，写成 [前半, 后半]',
	short: '写两到八个字的短名',
	updated: '写日期，例如 2026-11-22',
	compiled: '写日期，例如 2026-11-22',
};

function words(issue: Issue): Pick<Problem, 'message' | 'allowed'> {
	if (/[\u4e00-\u9fff]/.test(issue.message)) return { message: issue.message };
	switch (issue.code) {
		case 'invalid_type':
			if (issue.expected === 'string' && typeof issue.input === 'object') {
				return { message: '应当是文字', allowed: '以 { 或 [ 开头的文字要加引号' };
			}
			return { message: '写法不对', allowed: `应当是${TYPES[issue.expected] ?? issue.expected}` };
		case 'invalid_value':
			return { message: `不能写 ${String(issue.input)}`, allowed: `只能是 ${issue.values.join('、')}` };
		case 'invalid_union': {
			const types = issue.errors.flatMap(([first]) =>
				first?.code === 'invalid_type' ? (TYPES[first.expected] ?? []) : [],
			);
			return { message: '写法不对', allowed: types.length > 0 ? `应当是${types.join('或')}` : undefined };
		}
		case 'too_small':
			return { message: '太少', allowed: `至少要有 ${issue.minimum} 条` };
		default:
			return { message: '不能这样写' };
	}
}

/** `stats › jingqing › unit`: list positions are named by the id that stands there. */
function fieldName(document: Document, path: Path): string {
	return path
		.map((part, index) =>
			typeof part === 'number'
				? (document.getIn([...path.slice(0, index + 1), 'id']) ?? `第 ${part + 1} 条`)
				: part,
		)
		.join(' › ');
}
