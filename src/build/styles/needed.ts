import { type Rule, rulesOf, splitList } from './rules.ts';

/** What stands on a page: names of elements, `.classes`, `#ids` and `[attributes`. */
export type Names = Set<string>;

/** What a page only comes to look like under a hand. */
const LATER = /:(hover|active|focus)|::(highlight|backdrop|-webkit-search)/;
/** Colours that a reader's system asks for: nothing moves when they come. */
const LATER_MEDIA = /prefers-contrast|forced-colors/;
const GROUP = /^@(media|supports|layer|container)\b/;
const INNER = /(?:[^()]|\([^()]*\))*/.source;
const NAME = /[.#]?[a-z][\w-]*/gi;

/** Everything that selectors may name in a piece of HTML, and what scripts add to its root before the first paint. */
export function namesIn(html: string): Names {
	const names: Names = new Set(['html', 'head', 'body', '.scripted']);
	for (const setting of ['theme', 'size', 'face', 'leading']) names.add(`[data-${setting}`);
	for (const [, tag = '', attributes = ''] of html.matchAll(
		/<([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi,
	)) {
		names.add(tag.toLowerCase());
		for (const [, name = '', , value = ''] of attributes.matchAll(/ ([\w-]+)(="([^"]*)")?/g)) {
			names.add(`[${name}`);
			if (name === 'class' || name === 'id')
				for (const part of value.split(/\s+/)) names.add((name === 'id' ? '#' : '.') + part);
		}
	}
	return names;
}

/**
 * The rules of a style sheet that a page needs for its first paint: those of which all names stand on it. A rule too
 * many costs bytes; one too few would move things, so whatever is not understood stays.
 */
export function neededCss(rules: Rule[], names: Names): string {
	const kept = rules.map((rule) => keep(rule, names)).join('');
	return kept.replace(/@keyframes ([\w-]+)\{(?:[^{}]|\{[^{}]*\})*\}/g, (frames, name: string) =>
		new RegExp(`animation[^;}]*\\b${name}\\b`).test(kept) ? frames : '',
	);
}

function keep({ prelude, body }: Rule, names: Names): string {
	if (body === undefined) return prelude;
	if (GROUP.test(prelude)) {
		const inner = LATER_MEDIA.test(prelude) ? '' : neededCss(rulesOf(body), names);
		return inner && `${prelude}{${inner}}`;
	}
	if (prelude.startsWith('@')) return `${prelude}{${body}}`;
	const selectors = splitList(prelude).filter((selector) => matches(selector, names));
	return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : '';
}

/** Whether all that a selector names stands on the page; of `:is()` one is enough, what `:not()` names need not be. */
function matches(selector: string, names: Names): boolean {
	if (LATER.test(selector)) return false;
	let possible = true;
	const plain = selector
		.replace(new RegExp(`:not\\(${INNER}\\)`, 'g'), '')
		.replace(new RegExp(`:(?:is|where|has)\\((${INNER})\\)`, 'g'), (_, list: string) => {
			possible &&= splitList(list).some((item) => matches(item, names));
			return '';
		})
		.replace(/\[([\w-]+)(?:[^\]"']|"[^"]*"|'[^']*')*\]/g, (_, attribute: string) => {
			possible &&= names.has(`[${attribute}`);
			return '';
		})
		.replace(new RegExp(`::?[\\w-]+(\\(${INNER}\\))?`, 'g'), '');
	const named = plain.match(NAME) ?? [];
	return possible && named.every((name) => names.has(/^[.#]/.test(name) ? name : name.toLowerCase()));
}
