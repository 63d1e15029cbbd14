/** Lists and quotations inside one another; no text has as many, and the parser's time grows with their square. */
const DEEPEST = 20;
/** An item that stands further in than this lies in as many lists, by their widest usual indent of four columns. */
const FARTHEST = DEEPEST * 4;

const MARKERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]+){2,}/;
const ITEM = /^([ \t]*)(?:[-+*>]|\d{1,9}[.)])(?=[ \t])/;
const RULE = /^[ \t]*([-*])[ \t]*(?:\1[ \t]*)+$/;
const FENCE = /^ {0,3}(?:`{3}|~{3})/;

/** The first line, from 1, on which lists or quotations lie too deep in one another; undefined for none. */
export function tooDeep(body: string): number | undefined {
	let code = false;
	const at = body.split('\n').findIndex((line) => {
		if (FENCE.test(line)) code = !code;
		if (code || RULE.test(line)) return false;
		const [markers = ''] = MARKERS.exec(line) ?? [];
		const [, indent = ''] = ITEM.exec(line) ?? [];
		return (
			markers.trim().split(/[ \t]+/).length > DEEPEST || indent.replaceAll('\t', '    ').length > FARTHEST
		);
	});
	return at < 0 ? undefined : at + 1;
}

/** What is said of that line. */
export const TOO_DEEP = `列表或引用套得太深，最多${DEEPEST}层`;
