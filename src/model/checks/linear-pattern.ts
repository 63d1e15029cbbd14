import { RE2JS } from 're2js';

/** `\p{Script=Han}` as RE2 writes it. */
const SCRIPT = /(?<=\\[pP]\{)(?:Script|sc)=(?=\w+\})/g;

/** Replaces each match of a pattern in a text. */
export type Pattern = (text: string, replace: (match: string) => string) => string;

/**
 * A regular expression in an engine that takes linear time whatever the pattern (RE2): a slip such as `(\w+\s?)+$x` would
 * else keep a build busy for years. Undefined for what it has not: references back, looking ahead, very long repeats.
 */
export function linearPattern(pattern: string): Pattern | undefined {
	let compiled: RE2JS;
	try {
		compiled = RE2JS.compile(RE2JS.translateRegExp(pattern.replace(SCRIPT, '')), RE2JS.LOOKBEHINDS);
	} catch {
		return undefined;
	}
	// Asking first is much faster than looking for what is not there.
	return (text, replace) =>
		compiled.test(text) ? compiled.matcher(text).replaceAll((match: string) => replace(match)) : text;
}
