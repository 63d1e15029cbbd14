import { escapeXml, lineOf } from '../page-text.ts';
import { type Context, inside } from './clean.ts';
import { named, number } from './figures.ts';
import { xmlId } from './links.ts';
import type { LedgerRow, Pages } from './pages.ts';
import type { TextFile } from './text-file.ts';

export const STATS_FILE = 'stats.xhtml';
export const ABOUT_FILE = 'about.xhtml';

/** The whole ledger by chapter: every number with what one has to know to use it. */
export function statsText({ stats, ledger }: Pages, context: Context): TextFile {
	const { document } = stats;
	const rows = new Map(ledger.map((row) => [row.id, row]));
	const groups = [...document.querySelectorAll('.ledger')].map((group) => {
		const heading = group.querySelector('h2');
		return {
			id: xmlId(heading?.id ?? ''),
			label: lineOf(heading),
			entries: [...group.querySelectorAll('.ledger-row')].map((row) => entry(row, rows.get(row.id), context)),
		};
	});
	return {
		file: STATS_FILE,
		label: lineOf(document.querySelector('h1')),
		type: 'appendix',
		role: 'doc-appendix',
		body: [
			`<h1>${escapeXml(lineOf(document.querySelector('h1')))}</h1>`,
			`<p>${escapeXml(lineOf(document.querySelector('.page-head > p')))}</p>`,
			...groups.map(
				({ id, label, entries }) =>
					`<h2 id="${id}">${escapeXml(label)}</h2>\n<dl class="ledger">\n${entries.join('\n')}\n</dl>`,
			),
		].join('\n'),
		sections: groups.map(({ id, label }) => ({ id, label })),
	};
}

/** The ids of its rows and groups. */
export function statsIds({ document }: Pages['stats']): Set<string> {
	return new Set([...document.querySelectorAll('.ledger-row[id], .ledger > h2')].map(({ id }) => xmlId(id)));
}

function entry(row: Element, facts: LedgerRow | undefined, context: Context): string {
	const scope = [
		['比较', facts?.base],
		['时间', facts?.period],
		['范围', facts?.scope],
	] as const;
	const said = scope.flatMap(([name, text]) => (text ? [`${name}：${text}`] : [])).join('　');
	const lines = [said, facts?.derived && `推算：${facts.derived}`, facts?.note && `说明：${facts.note}`]
		.flatMap((line) => (line ? [escapeXml(line)] : []))
		.map((line, index, all) => (index === all.length - 1 ? [line, ...links(row, context)].join('　') : line));
	return [
		`<dt id="${xmlId(row.id)}">${named(row.querySelector('dt'))}</dt>`,
		`<dd class="value">${number(row.querySelector('.ledger-value'))}</dd>`,
		...lines.map((line) => `<dd>${line}</dd>`),
	].join('\n');
}

/** The last link of a row leads to where the number is told, those before it to what was corrected. */
function links(row: Element, { link }: Context): string[] {
	return [...row.querySelectorAll('.ledger-facts > a')].flatMap((way, index, all) => {
		const href = link(way.getAttribute('href') ?? '');
		const text = index === all.length - 1 ? '见正文' : lineOf(way);
		return href === undefined ? [] : [`<a href="${escapeXml(href)}">${escapeXml(text)}</a>`];
	});
}

/** Source, method, what could not be checked, corrections, licences. */
export function aboutText({ about }: Pages, context: Context): TextFile {
	const page = about.document.querySelector('.about');
	const title = lineOf(page?.querySelector('h1') ?? null);
	return {
		file: ABOUT_FILE,
		label: title,
		type: 'appendix',
		role: 'doc-appendix',
		body: `<h1>${escapeXml(title)}</h1>\n${page ? inside(page, context) : ''}`,
		sections: sectionsOf(page),
	};
}

/** The headings of a text. */
export function sectionsOf(text: Element | null): TextFile['sections'] {
	return [...(text?.querySelectorAll('h2[id]') ?? [])].map((heading) => ({
		id: xmlId(heading.id),
		label: lineOf(heading),
	}));
}
