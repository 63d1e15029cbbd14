import { createHash } from 'node:crypto';
import type { Step } from '../finish/step.ts';
import { type Names, namesIn, neededCss } from './needed.ts';
import { type Rule, rulesOf } from './rules.ts';

/** The style sheet of which a page keeps what it needs, as Styles.astro marks it. */
const REST = /<style data-rest>([\s\S]*?)<\/style>/;
/** Where the whole sheet stands: what follows is painted after it, and so is what is closed. */
const LATE = /<link rel="stylesheet" data-late[\s\S]*/;
const CLOSED = /<dialog[ >][\s\S]*?<\/dialog>/g;
/** The inside of folded details, less their summary. */
const FOLDED = /(<details[^>]*>[\s\S]*?<\/summary>)[\s\S]*?(?=<\/details>)/g;
/** Rules of one class each, of which a page keeps those whose class it has; there are no others elsewhere. */
const OWN = /<style data-own>([\s\S]*?)<\/style>/g;

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
	const sheets = new Map<string, Rule[]>();
	const done = new Map<string, string>();
	return (html) => {
		const seen = html.replace(LATE, '').replace(CLOSED, '').replace(FOLDED, '$1');
		return (
			html
				.replace(
					OWN,
					(_, css: string) => `<style>${ownRules(css, html.slice(html.indexOf('<body')))}</style>`,
				)
				.replace(REST, (_, css: string) => `<style>${needed(css, namesIn(seen))}</style>`)
				// One element after another is one: each has its hash in the page's policy.
				.replace(/<\/style>\s*<style>/g, '')
		);
	};

	function ownRules(css: string, body: string): string {
		return rulesOf(css)
			.filter(({ prelude }) => body.includes(prelude.slice(1)))
			.map(({ prelude, body: declarations }) => `${prelude}{${declarations}}`)
			.join('');
	}

	function needed(css: string, names: Names): string {
		const rules = sheets.get(css) ?? rulesOf(css);
		sheets.set(css, rules);
		// Pages have many ids, of which style sheets name few.
		const telling = [...names].filter((name) => !name.startsWith('#') || css.includes(name)).sort();
		const key = createHash('sha256')
			.update([css, ...telling].join(' '))
			.digest('hex');
		const kept = done.get(key) ?? neededCss(rules, names);
		done.set(key, kept);
		return kept;
	}
}
