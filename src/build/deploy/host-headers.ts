import { EDITIONS, folderOf } from '../../model/editions.ts';
import { COMMON, fits, RULES, type Rule, ruleOf } from './rules.ts';

/** File with a site's headers for Netlify, Cloudflare Pages and others of their kind. */
export const HEADERS = '_headers';

/**
 * The table in their syntax, for the files of one build. Their patterns end in `*` and know no endings, so pages are
 * named by the folders that hold them.
 */
export function hostHeaders(files: readonly string[], base: string): string {
	const rows = RULES.flatMap((rule) => pathsOf(rule, files).map((path) => block(base + path, rule.headers)));
	return [block(`${base}*`, COMMON), ...rows].join('\n');
}

function pathsOf({ paths }: Rule, files: readonly string[]): readonly string[] {
	if (paths) {
		const patterns = EDITIONS.flatMap(({ folder }) => paths.map((path) => folder + path));
		return patterns.filter((pattern) => files.some((file) => fits(pattern, file)));
	}
	const pages = files.filter((file) => file.endsWith('.html') && !ruleOf(file)?.paths);
	const patterns = pages.map((file) => {
		const folder = file.indexOf('/', folderOf(file).length) + 1;
		return folder > 0 ? `${file.slice(0, folder)}*` : file.replace(/(^|\/)index\.html$/, '$1');
	});
	return [...new Set(patterns)].sort();
}

function block(path: string, headers: Readonly<Record<string, string>>): string {
	return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
