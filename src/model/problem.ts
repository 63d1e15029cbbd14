import { nearest } from './nearest.ts';

/** One thing wrong with the content, in the editor's own terms. */
export type Problem = {
	/** File name inside the content folder. */
	file: string;
	/** Line in that file, from 1, where it is known. */
	line?: number | undefined;
	/** Field path inside a record, e.g. `stats › jingqing › unit`. */
	field?: string | undefined;
	/** What is wrong. */
	message: string;
	/** What would be right. */
	allowed?: string | undefined;
};

/** `content/stats.yaml:12 · unit：…。…` in one line. */
export function formatProblem({ file, line, field, message, allowed }: Problem): string {
	const place = line === undefined ? file : `${file}:${line}`;
	return `${place}${field ? ` · ${field}` : ''}：${message}${allowed ? `。${allowed}` : ''}`;
}

/** A sentence that names what may stand in place of an unknown name. */
export function allowedNames(name: string, names: Iterable<string>, kind: string): string {
	const known = [...new Set(names)];
	const near = nearest(name, known);
	if (near.length > 0) return `是不是想写 ${near.join('、')}？`;
	if (known.length === 0) return `现在还没有任何${kind}`;
	return `可用的${kind}有 ${known.slice(0, 12).join('、')}${known.length > 12 ? ' 等' : ''}`;
}
