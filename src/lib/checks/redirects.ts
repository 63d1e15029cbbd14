import { folderOf } from '../editions.ts';
import { chapterPath, FIXED_PAGES, pagePaths, RESERVED } from '../paths.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { ContentCheck, Source } from './source.ts';

/** An old address is no page's and moves once, to a page that is there. */
export const checkRedirects: ContentCheck = (source) => {
	const pages = pagePaths(
		source.chapters.map(({ slug }) => slug),
		source.stats.map(({ id }) => id),
	);
	const moved = new Map(source.redirects.map(({ from, to }) => [from, to]));
	return source.redirects.flatMap(({ from, to }, index): Problem[] => {
		const problem = (field: 'from' | 'to', message: string, allowed: string): Problem => ({
			...at(source, index, field),
			message,
			allowed,
		});
		const first = source.redirects.findIndex((row) => row.from === from);
		return [
			...(first === index ? [] : [problem('from', `${from} 写了两次`, '一个旧地址只写一条')]),
			...(pages.includes(from) || RESERVED.includes(from) || folderOf(from) !== ''
				? [problem('from', `${from} 是现在就有的页面`, '旧地址不能是现有页面的地址')]
				: []),
			...(pages.includes(to) ? [] : [problem('to', ...wrongTarget(to, from, moved, source))]),
		];
	});
};

function wrongTarget(
	to: string,
	from: string,
	moved: Map<string, string>,
	source: Source,
): [message: string, allowed: string] {
	const end = moved.has(to) ? endOf(to, moved, new Set([from])) : undefined;
	if (moved.has(to))
		return end === undefined
			? [`从 ${from} 走，绕一圈又回到旧地址`, '要指向现有的页面']
			: [`${to} 自己也搬走了`, `直接写最后的地址 ${end || '/'}`];
	const known = [...source.chapters.map(({ slug }) => chapterPath(slug)), ...FIXED_PAGES];
	const [near] = nearest(to, known, 1);
	return [`没有 ${to} 这一页`, near ? `是不是想写 ${near}？` : '要指向现有的页面，封面写 /'];
}

/** Where a chain of moves ends; undefined where it runs in a circle. */
function endOf(path: string, moved: Map<string, string>, seen: Set<string>): string | undefined {
	if (seen.has(path)) return undefined;
	const next = moved.get(path);
	return next === undefined ? path : endOf(next, moved, seen.add(path));
}

function at({ lineOf }: Source, index: number, field: string): Omit<Problem, 'message'> {
	const file = 'redirects.yaml';
	return {
		file,
		line: lineOf(file, ['redirects', index, field]),
		field: `redirects › 第 ${index + 1} 条 › ${field}`,
	};
}
