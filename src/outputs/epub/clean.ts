import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCKS } from '../../blocks/definitions.ts';
import { all, closest, matches } from '../built/html.ts';
import { DROPPED, escapeXml } from '../built/page-text.ts';
import type { Context } from './context.ts';
import { idOf, xmlId } from './links.ts';

/** Elements that a book keeps; others leave their content behind. */
const KEPT = new Set(
	'a blockquote br code dd del dl dt em figcaption figure h2 h3 h4 hr li ol p pre rp rt ruby strong sub sup table tbody td th thead tr ul'.split(
		' ',
	),
);
const EMPTY = new Set(['br', 'hr']);
const ATTRIBUTES: Record<string, string[]> = {
	ol: ['start'],
	td: ['colspan', 'rowspan'],
	th: ['colspan', 'rowspan', 'scope'],
};
const blocks = Object.values(BLOCKS);
/** How blocks are written, by selector. */
const WRITTEN = blocks.flatMap(({ book = {} }) => Object.entries(book));
/** Classes of pages that mean something in the book, and theirs there: of tables, and of blocks. */
const CLASSES = new Map([
	['cell-right', 'number'],
	['cell-center', 'centred'],
	...blocks.flatMap(({ bookClasses = {} }) => Object.entries(bookClasses)),
]);
/** Runs that a line must not part, such as a number and its unit. */
const WHOLE = '.digits, .formula';
/** What blocks write anew. */
const UNLINKED = blocks.flatMap(({ unlinked = [] }) => unlinked).join();
/** Elements that a link may lead to. */
const PLACES = 'p, h2, h3, h4, li, figure, blockquote, ol, ul, pre, table, .scroll';

/** What is in an element, as XHTML. */
export function inside(element: Element, context: Context): string {
	return element.children.map((node) => clean(node, context)).join('');
}

function clean(node: AnyNode, context: Context): string {
	if (isText(node)) return escapeXml(node.data);
	return isTag(node) ? cleanElement(node, context) : '';
}

function cleanElement(element: Element, context: Context): string {
	// The head of a text is written apart.
	if (matches(element, DROPPED) || matches(element, 'h1')) return '';
	const within = (part: Element) => inside(part, context);
	const id = xmlId(idOf(element));
	const block = WRITTEN.find(([selector]) => matches(element, selector))?.[1];
	if (block) return block(element, { inside: within, id, context });
	const text = within(element);
	// What scrolls on the page carries the table's anchor.
	if (matches(element, '.scroll')) return id === '' ? text : `<div id="${id}">${text}</div>`;
	if (matches(element, 'dfn')) return `<b>${text}</b>`;
	if (matches(element, WHOLE)) return `<span class="whole">${text}</span>`;
	const { name } = element;
	if (!KEPT.has(name) || (/^[ou]l$/.test(name) && text.trim() === '')) return text;
	const href = name === 'a' ? context.link(hrefOf(element)) : undefined;
	if (name === 'a' && href === undefined) return text;
	const attributes = [
		...(isPlace(element) ? [['id', id]] : []),
		...classOf(element),
		...(href === undefined ? [] : [['href', href]]),
		...(ATTRIBUTES[name] ?? [])
			.filter((attribute) => attribute in element.attribs)
			.map((attribute) => [attribute, element.attribs[attribute] ?? '']),
	].map(([attribute, value = '']) => ` ${attribute}="${escapeXml(value)}"`);
	return EMPTY.has(name) ? `<${name}/>` : `<${name}${attributes.join('')}>${text}</${name}>`;
}

function hrefOf(element: Element): string {
	return element.attribs['href'] ?? '';
}

function classOf(element: Element): string[][] {
	const name = (element.attribs['class'] ?? '')
		.split(/\s+/)
		.map((one) => CLASSES.get(one))
		.find(Boolean);
	return name ? [['class', name]] : [];
}

function isPlace(element: Element): boolean {
	return idOf(element) !== '' && matches(element, PLACES) && !closest(element, UNLINKED);
}

/** The ids that the cleaned content of an element has, as they are written there. */
export function idsOf(element: Element): Set<string> {
	return new Set(
		all('[id]', element)
			.filter((one) => isPlace(one) && !closest(one, DROPPED))
			.map((one) => xmlId(idOf(one))),
	);
}
