import { folderOf } from '../editions.ts';
import { chapterPath, FIXED_PAGES, pagePaths, RESERVED } from '../paths.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { ContentCheck, Source } from './source.ts';

/** An old address is no page's and moves once, to a page that is there. */
export const checkRedirects: ContentCheck = (source) => {
	const pages = new Set(
		pagePaths(
			source.chapters.map(({ slug }) => slug),
			source.stats.map(({ id }) => id),
		),
	);
	const moved = new Map(source.redirects.map(({ from, to }) => [from, to]));
	const ends = endsOf(moved);
	const seen = new Set<string>();
	return source.redirects.flatMap(({ from, to }, index): Problem[] => {
		const problem = (field: 'from' | 'to', message: string, allowed: string): Problem => ({
			...at(source, index, field),
			message,
			allowed,
		});
		const twin = seen.has(from);
		seen.add(from);
		return [
			...(!twin ? [] : [problem('from', `${from} 写了两次`, '一个旧地址只写一条')]),
			...(pages.has(from) || RESERVED.includes(from) || folderOf(from) !== ''
				? [problem('from', `${from} 是现在就有的页面`, '旧地址不能是现有页面的地址')]
				: []),
			...(pages.has(to) ? [] : [problem('to', ...wrongTarget(to, from, ends, source))]),
		];
	});
};

function wrongTarget(
	to: string,
	from: string,
	ends: ReadonlyMap<string, string | undefined>,
	source: Source,
): [message: string, allowed: string] {
	const end = ends.get(to);
	if (ends.has(to))
		return end === undefined
			? [`从 ${from} 走，绕一圈又回到旧地址`, '要指向现有的页面']
			: [`${to} 自己也搬走了`, `直接写最后的地址 ${end || '/'}`];
	const known = [...source.chapters.map(({ slug }) => chapterPath(slug)), ...FIXED_PAGES];
	const [near] = nearest(to, known, 1);
	return [`没有 ${to} 这一页`, near ? `是不是想写 ${near}？` : '要指向现有的页面，封面写 /'];
}

/** Where each move ends; undefined where it runs into a circle. Linear: a way that is known is not walked again. */
function endsOf(moved: ReadonlyMap<string, string>): Map<string, string | undefined> {
	const ends = new Map<string, string | undefined>();
	for (const start of moved.keys()) {
		const way = new Set<string>();
		let at = start;
		for (
			let next = moved.get(at);
			next !== undefined && !way.has(at) && !ends.has(at);
			next = moved.get(at)
		) {
			way.add(at);
			at = next;
		}
		const end = ends.has(at) ? ends.get(at) : way.has(at) ? undefined : at;
		for (const path of way) ends.set(path, end);
	}
	return ends;
}

function at({ lineOf }: Source, index: number, field: string): Omit<Problem, 'message'> {
	const file = 'redirects.yaml';
	return {
		file,
		line: lineOf(file, ['redirects', index, field]),
		field: `redirects › 第 ${index + 1} 条 › ${field}`,
	};
}
