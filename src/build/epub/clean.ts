import { DROPPED, escapeXml } from '../page-text.ts';
import { chart, picture, stele } from './figures.ts';
import { xmlId } from './links.ts';
import type { Notes } from './notes.ts';
import type { Pictures } from './pictures.ts';

/** What a text of the book is written with. */
export type Context = {
	/** Where an address on the page leads in the book; undefined where it should not be a link. */
	link: (address: string) => string | undefined;
	/** Path below the base of a file that the page names. */
	path: (address: string) => string;
	notes: Notes;
	pictures: Pictures;
};

/** Elements that a book keeps; others leave their content behind. */
const KEPT = new Set(
	'A BLOCKQUOTE BR CODE DD DEL DL DT EM FIGCAPTION FIGURE H2 H3 H4 HR LI OL P PRE RP RT RUBY STRONG SUB SUP TABLE TBODY TD TH THEAD TR UL'.split(
		' ',
	),
);
const EMPTY = new Set(['BR', 'HR']);
const ATTRIBUTES: Record<string, string[]> = {
	OL: ['start'],
	TD: ['colspan', 'rowspan'],
	TH: ['colspan', 'rowspan', 'scope'],
};
/** Classes of pages that mean something in the book, and theirs there. */
const CLASSES: Record<string, string> = {
	stat: 'stat',
	correction: 'correction',
	'chart-number': 'number',
	'cell-right': 'number',
	'cell-center': 'centred',
	'chart-formula-row': 'formula',
};
/** Runs that a line must not part, such as a number and its unit. */
const WHOLE = '.digits, .chart-whole, .formula';
/** Elements that a link may lead to. */
const PLACES = 'p, h2, h3, h4, li, figure, blockquote, ol, ul, pre, table, .scroll';

/** What is in an element, as XHTML. */
export function inside(element: Element, context: Context): string {
	return [...element.childNodes].map((node) => clean(node, context)).join('');
}

function clean(node: Node, context: Context): string {
	if (node.nodeType === 3) return escapeXml(node.textContent ?? '');
	if (node.nodeType !== 1) return '';
	const element = node as Element;
	// The head of a text is written apart.
	if (element.matches(DROPPED) || element.matches('h1')) return '';
	const within = (part: Element) => inside(part, context);
	const id = xmlId(element.id);
	if (element.matches('.stele')) return stele(element, id);
	if (element.matches('.chart')) return chart(element, id, context.pictures, context.path, within);
	if (element.matches('.picture')) return picture(element, id, context.pictures, context.path);
	if (element.matches('a.term')) return held(within(element), context.notes.mark(hrefOf(element)));
	const text = within(element);
	// What scrolls on the page carries the table's anchor.
	if (element.matches('.scroll')) return id === '' ? text : `<div id="${id}">${text}</div>`;
	if (element.matches('dfn')) return `<b>${text}</b>`;
	if (element.matches(WHOLE)) return `<span class="whole">${text}</span>`;
	const tag = element.tagName.toUpperCase();
	if (!KEPT.has(tag) || (/^[OU]L$/.test(tag) && text.trim() === '')) return text;
	const href = tag === 'A' ? context.link(hrefOf(element)) : undefined;
	if (tag === 'A' && href === undefined) return text;
	const attributes = [
		...(isPlace(element) ? [['id', id]] : []),
		...classOf(element),
		...(href === undefined ? [] : [['href', href]]),
		...(ATTRIBUTES[tag] ?? [])
			.filter((name) => element.hasAttribute(name))
			.map((name) => [name, element.getAttribute(name) ?? '']),
	].map(([name, value = '']) => ` ${name}="${escapeXml(value)}"`);
	const name = tag.toLowerCase();
	return EMPTY.has(tag) ? `<${name}/>` : `<${name}${attributes.join('')}>${text}</${name}>`;
}

/** A term and its mark, which may not begin a line: it stays with the character before it. */
function held(text: string, mark: string): string {
	if (mark === '') return text;
	return text.replace(/[^;>]?$/u, (last) => `<span class="whole">${last}${mark}</span>`);
}

function hrefOf(element: Element): string {
	return element.getAttribute('href') ?? '';
}

function classOf(element: Element): string[][] {
	const name = [...element.classList].map((one) => CLASSES[one]).find(Boolean);
	return name ? [['class', name]] : [];
}

function isPlace(element: Element): boolean {
	return element.id !== '' && element.matches(PLACES) && !element.closest('.chart-table');
}

/** The ids that the cleaned content of an element has, as they are written there. */
export function idsOf(element: Element): Set<string> {
	return new Set(
		[...element.querySelectorAll('[id]')]
			.filter((one) => isPlace(one) && !one.closest(DROPPED))
			.map(({ id }) => xmlId(id)),
	);
}
