import type { Element } from 'domhandler';
import { all, first } from '../built/html.ts';
import { escapeXml, lineOf } from '../built/page-text.ts';
import { inside } from './clean.ts';
import type { Context } from './context.ts';
import { named, number } from './number.ts';
import { idOf, xmlId } from './links.ts';
import type { LedgerRow, Pages } from './pages.ts';
import type { TextFile } from './text-file.ts';

export const STATS_FILE = 'stats.xhtml';
export const ABOUT_FILE = 'about.xhtml';

/** The whole ledger by chapter: every number with what one has to know to use it. */
export function statsText({ stats, ledger }: Pages, context: Context): TextFile {
	const { document } = stats;
	const rows = new Map(ledger.map((row) => [row.id, row]));
	const groups = all('.ledger', document).map((group) => {
		const heading = first('h2', group);
		return {
			id: xmlId(heading ? idOf(heading) : ''),
			label: lineOf(heading),
			entries: all('.ledger-row', group).map((row) => entry(row, rows.get(idOf(row)), context)),
		};
	});
	return {
		file: STATS_FILE,
		label: lineOf(first('h1', document)),
		type: 'appendix',
		role: 'doc-appendix',
		body: [
			`<h1>${escapeXml(lineOf(first('h1', document)))}</h1>`,
			`<p>${escapeXml(lineOf(first('.page-head > p', document)))}</p>`,
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
	return new Set(all('.ledger-row[id], .ledger > h2', document).map((place) => xmlId(idOf(place))));
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
		`<dt id="${xmlId(idOf(row))}">${named(first('dt', row))}</dt>`,
		`<dd class="value">${number(first('.ledger-value', row))}</dd>`,
		...lines.map((line) => `<dd>${line}</dd>`),
	].join('\n');
}

/** The last link of a row leads to where the number is told, those before it to what was corrected. */
function links(row: Element, { link }: Context): string[] {
	return all('.ledger-facts > a', row).flatMap((way, index, all) => {
		const href = link(way.attribs['href'] ?? '');
		const text = index === all.length - 1 ? '见正文' : lineOf(way);
		return href === undefined ? [] : [`<a href="${escapeXml(href)}">${escapeXml(text)}</a>`];
	});
}

/** Source, method, what could not be checked, corrections, licences. */
export function aboutText({ about }: Pages, context: Context): TextFile {
	const page = first('.about', about.document);
	const title = lineOf(page && first('h1', page));
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
	return (text ? all('h2[id]', text) : []).map((heading) => ({
		id: xmlId(idOf(heading)),
		label: lineOf(heading),
	}));
}
