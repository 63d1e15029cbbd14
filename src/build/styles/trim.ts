import { createHash } from 'node:crypto';
import { textContent } from 'domutils';
import type { Step } from '../../outputs/built/step.ts';
import { all, matches, rewrite } from '../../outputs/built/html.ts';
import { type Names, namesOf } from './names.ts';
import { neededCss, type SheetPart, partsOf } from './sheet.ts';

/** The style sheets of a page's head: of those that are marked `rest` or `own` it keeps what it needs. */
const SHEETS = 'head > style';
const MARK = / data-(rest|own)(?=>)/;

/**
 * Leaves in each built page those rules of its second style sheet that its first paint needs; the whole sheet follows
 * after the text. Rules keep their order, and the whole sheet brings the same ones again: what a page ends up looking
 * like does not depend on what was left out. In dev mode pages have all of it.
 */
export const trimStyles: Step = ({ editions }) => {
	for (const pages of editions) pages.edit(trimmer());
};

/** Trims pages; those with the same names on them share their work. */
export function trimmer(): (html: string) => string {
	const parsed = new Map<string, SheetPart[]>();
	const done = new Map<string, string>();
	return (html) =>
		rewrite(html, SHEETS, ({ element, open, close }, document) => {
			// The first stands for all: each has its hash in the page's policy.
			if (matches(element, 'style ~ style')) return '';
			const sheets = all(SHEETS, document);
			const [first, whole] = [namesOf(document), namesOf(document, true)];
			const css = sheets.map((sheet) => {
				const names = 'data-rest' in sheet.attribs ? first : 'data-own' in sheet.attribs ? whole : undefined;
				return names ? needed(textContent(sheet), names) : textContent(sheet);
			});
			return open.replace(MARK, '') + css.join('') + close;
		});

	function needed(css: string, names: Names): string {
		const parts = parsed.get(css) ?? partsOf(css);
		parsed.set(css, parts);
		// Pages have many ids, of which style sheets name few.
		const telling = [...names].filter((name) => !name.startsWith('#') || css.includes(name)).sort();
		const key = createHash('sha256')
			.update([css, ...telling].join(' '))
			.digest('hex');
		const kept = done.get(key) ?? neededCss(parts, names);
		done.set(key, kept);
		return kept;
	}
}
