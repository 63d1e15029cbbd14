import { COMMON, FOLDERS, RULES, type Rule, ruleOf } from './rules.ts';

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
	if (paths) return FOLDERS_AND_NONE.flatMap((folder) => named(folder, paths, files));
	const pages = files.filter((file) => file.endsWith('.html') && !ruleOf(file)?.paths);
	const patterns = pages.map((file) => {
		const edition = FOLDERS.find((one) => file.startsWith(one)) ?? '';
		const folder = file.indexOf('/', edition.length) + 1;
		return folder > 0 ? `${file.slice(0, folder)}*` : file.replace(/(^|\/)index\.html$/, '$1');
	});
	return [...new Set(patterns)].sort();
}

const FOLDERS_AND_NONE = ['', ...FOLDERS];

/** Patterns of a folder that some file is in, and files that are there. */
function named(edition: string, paths: readonly string[], files: readonly string[]): string[] {
	return paths
		.map((path) => edition + path)
		.filter((path) =>
			path.endsWith('*') && edition !== ''
				? files.some((file) => file.startsWith(path.slice(0, -1)))
				: path.endsWith('*') || files.includes(path),
		);
}

function block(path: string, headers: Readonly<Record<string, string>>): string {
	return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
