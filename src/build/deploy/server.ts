import { COMMON, FOLDERS, HIDDEN, joined, type Rule, RULES } from './rules.ts';

/** Where a server of one's own finds the site. */
export type Server = {
	/** Path the site stands at, `/` at both ends. */
	base: string;
	/** Public host name. */
	name: string;
	/** What the server listens to: a port, or address and port. */
	listen: string;
	/** Folder with `current`, the release being served, and what `switch.sh` writes beside it. */
	home: string;
};

/** Where the configurations in `deploy/` find it. */
export const EXAMPLE: Server = { base: '/', name: 'example.org', listen: '80', home: '/srv/feature' };

/** Names of all headers that some file has, except the type, which belongs to the answer's body. */
export function headerNames(): string[] {
	const names = [COMMON, ...RULES.map(({ headers }) => headers)].flatMap((headers) => Object.keys(headers));
	return [...new Set(names)].filter((name) => name !== 'Content-Type');
}

/**
 * The header that only an answer with the file itself may carry: an error that says it is fresh for a year would stay
 * in caches for as long, whatever is mended (RFC 9111, 3). The page for what is not there is a file too.
 */
export const OF_SUCCESS = 'Cache-Control';

/** What is said with files of a rule, common headers included. */
export function valueOf(name: string, { headers }: Rule): string | undefined {
	return joined(COMMON, headers)[name];
}

/** A regular expression (PCRE and RE2) of the paths of a rule at a base; those of pages are tried after all others. */
export function pathPattern({ paths }: Rule, base: string): string {
	if (!paths) return `^${escaped(base)}(.*/|.*\\.html)?$`;
	const parts = paths.map((path) => escaped(path.replace(/\*$/, '')));
	// A rule is for folders or for files.
	const end = paths.some((path) => path.endsWith('*')) ? '' : '$';
	const folder = `(?:${FOLDERS.map(escaped).join('|')})?`;
	return `^${escaped(base)}${folder}${parts.length > 1 ? `(${parts.join('|')})` : parts[0]}${end}`;
}

/** Those of the files that are shown to no one. */
export function hiddenPattern(base: string): string {
	return `^${escaped(base)}(${HIDDEN.join('|')})$`;
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
