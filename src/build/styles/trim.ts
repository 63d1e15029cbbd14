import { createHash } from 'node:crypto';
import type { Step } from '../../outputs/built/step.ts';
import { parseHTML } from '../../outputs/built/html.ts';
import { type Names, namesOf } from './names.ts';
import { neededCss, type Part, partsOf } from './sheet.ts';

/** The style sheets of which a page keeps what it needs, as the layouts mark them. */
const MARKED = /<style data-(rest|own)>([\s\S]*?)<\/style>/g;

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
	const sheets = new Map<string, Part[]>();
	const done = new Map<string, string>();
	return (html) => {
		const document = parseHTML(html);
		const names = { rest: namesOf(document), own: namesOf(document, true) };
		return (
			html
				.replace(
					MARKED,
					(_, mark: keyof typeof names, css: string) => `<style>${needed(css, names[mark])}</style>`,
				)
				// One element after another is one: each has its hash in the page's policy.
				.replace(/<\/style>\s*<style>/g, '')
		);
	};

	function needed(css: string, names: Names): string {
		const parts = sheets.get(css) ?? partsOf(css);
		sheets.set(css, parts);
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
