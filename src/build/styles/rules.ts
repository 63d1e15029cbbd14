/** One rule of a style sheet: `selector{body}`, or `@import …;` and its like without a body. */
export type Rule = { prelude: string; body?: string };

const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y;

/** Where the text goes on after a string that begins at `at`; `at` itself where none does. */
function afterString(text: string, at: number): number {
	STRING.lastIndex = at;
	return STRING.test(text) ? STRING.lastIndex : at;
}

/** The rules of a style sheet without comments, as minifiers write it; those inside `@media` stay in its body. */
export function rulesOf(css: string): Rule[] {
	const rules: Rule[] = [];
	let start = 0;
	let open = -1;
	let depth = 0;
	for (let at = 0; at < css.length; at++) {
		const after = afterString(css, at);
		if (after > at) at = after - 1;
		else if (css[at] === '{' && depth++ === 0) open = at;
		else if (css[at] === ';' && depth === 0) {
			rules.push({ prelude: css.slice(start, at + 1) });
			start = at + 1;
		} else if (css[at] === '}' && --depth === 0) {
			rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
			start = at + 1;
		}
	}
	if (depth !== 0) throw new Error(`style sheet with an open block: ${css.slice(start, start + 60)}`);
	return rules;
}

/** A list split at its own commas, not at those within brackets or strings. */
export function splitList(text: string): string[] {
	const items: string[] = [];
	let start = 0;
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const after = afterString(text, at);
		if (after > at) at = after - 1;
		else if (text[at] === '(' || text[at] === '[') depth++;
		else if (text[at] === ')' || text[at] === ']') depth--;
		else if (text[at] === ',' && depth === 0) {
			items.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...items, text.slice(start)].map((item) => item.trim()).filter((item) => item !== '');
}
