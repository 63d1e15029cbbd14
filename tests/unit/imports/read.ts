import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Arrow, ARROWS } from './arrows.ts';

export type Import = { target: string; type: boolean; line: number };

const SRC = join(import.meta.dirname, '../../../src');

/** All code of `src/`: paths from there, and texts. */
export const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(ts|astro|css)$/.test(file))
	.sort()
	.map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** Import, re-export and dynamic import statements of a .ts or .astro text. */
export function importsOf(text: string): Import[] {
	const statement =
		/^[ \t]*(?:import|export)\s+(?<type>type\s+)?(?:(?<names>[\w$*\s{},]+?)\s+from\s+)?['"](?<target>[^'"\n]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"\n]+)['"]\s*\)/gm;
	return [...text.matchAll(statement)].map((match) => {
		const { type, names = '', target, dynamic } = match.groups ?? {};
		const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
		const allTypes =
			inBraces !== undefined && inBraces.split(',').every((name) => /^\s*(type\s|$)/.test(name));
		return {
			target: target ?? dynamic ?? '',
			type: Boolean(type) || allTypes,
			line: text.slice(0, match.index + match[0].length).split('\n').length,
		};
	});
}

/** `~/model/x`, `../model/x.ts` → `model/x.ts`; null for a package. */
export function inSrc(file: string, target: string): string | null {
	if (target.startsWith('~/')) return target.slice(2);
	if (target.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), target));
	return null;
}

/** Forbidden imports of one file, each as a sentence. */
export function forbidden(file: string, text: string): string[] {
	const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
	const arrow = arrowOf(file);
	if (!arrow) return [`src/${file}: ${folder} stands in no row of the arrow table`];
	const own = file.includes('/') ? posix.dirname(file) : undefined;
	const allows = (rows: readonly string[], path: string) =>
		rows.some((row) => (row === '.' ? own !== undefined && under(path, own) : under(path, row)));
	return importsOf(text).flatMap(({ target, type, line }) => {
		const at = `src/${file}:${line} imports ${target}`;
		const path = inSrc(file, target);
		if (path === null) {
			return type || arrow.packages?.test(target) ? [] : [`${at}: ${folder} may not import this package`];
		}
		if (allows(arrow.from, path)) return [];
		if (allows(arrow.typesOf ?? [], path)) {
			return type ? [] : [`${at}: ${folder} may import only types from there`];
		}
		return [`${at}: ${folder} may import only from ${[...arrow.from, ...(arrow.typesOf ?? [])].join(', ')}`];
	});
}

const under = (path: string, folder: string): boolean =>
	new RegExp(`^${folder.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}(?:[/.]|$)`).test(path);

function arrowOf(file: string): Arrow | undefined {
	const parts = file.split('/');
	const above = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
	const ofKind = `${parts[0]}/*${posix.extname(file)}`;
	return [file, file.replace(/(?<=\/)[^/]+(?=\/)/, '*'), ofKind, ...above]
		.map((row) => ARROWS[row])
		.find((arrow) => arrow !== undefined);
}

/** Code without its comments, strings and the words of templates, so that none of them is taken for a global. */
export function bare(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '')
		.replace(/`(?:\\.|[^`\\])*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '));
}

export const BROWSER = /(?<![.\w])(document|window|localStorage|navigator|customElements)\s*[.[(]/;

/** For each file, the files that it needs to run. */
export function graphOf(all: readonly { file: string; text: string }[]): Map<string, string[]> {
	const names = new Set(all.map(({ file }) => file));
	const found = (path: string) =>
		['', '.ts', '.astro', '/index.ts'].map((end) => path + end).find((name) => names.has(name));
	return new Map(
		all.map(({ file, text }) => [
			file,
			importsOf(text).flatMap(({ target, type }) => {
				const path = type ? null : inSrc(file, target);
				return (path !== null && found(path)) || [];
			}),
		]),
	);
}

/** Files that need one another, each circle once, as the way around it. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const found = new Set<string>();
	const done = new Set<string>();
	const walk = (file: string, way: readonly string[]) => {
		const at = way.indexOf(file);
		if (at >= 0) found.add([...way.slice(at), file].join(' → '));
		if (at >= 0 || done.has(file)) return;
		for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
		done.add(file);
	};
	for (const file of graph.keys()) walk(file, []);
	return [...found];
}
