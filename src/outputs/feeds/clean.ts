import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { BLOCKS } from '../../blocks/definitions.ts';
import { all, matches } from '../built/html.ts';
import { DROPPED, escapeXml, words } from '../built/page-text.ts';

/** Elements that any feed reader shows; others leave their content behind. */
const KEPT = new Set(
	'a b blockquote br caption code del em figcaption figure h2 h3 h4 hr i img li ol p pre rp rt ruby strong sub sup table tbody td th thead tr ul'.split(
		' ',
	),
);
/** How blocks are written, by selector. */
const WRITTEN = Object.values(BLOCKS).flatMap(({ feed = {} }) => Object.entries(feed));
const EMPTY = new Set(['br', 'hr', 'img']);
const ATTRIBUTES: Record<string, string[]> = {
	a: ['href'],
	img: ['src', 'alt', 'width', 'height'],
	ol: ['start'],
	td: ['colspan', 'rowspan'],
	th: ['colspan', 'rowspan', 'scope'],
};

/**
 * The text of a page as a feed carries it: what the page says, in plain HTML with whole addresses. A reader has no
 * styles and no scripts of ours, so blocks become text and tables, and terms plain words whose notes stand at the end.
 * The last lines say what is known of the source, since the text travels without its page.
 */
export function feedHtml(document: Document, url: string): string {
	return all('main .cover-dek, main .prose, main .notes, .site-footer > p:nth-child(-n + 2)', document)
		.map((part) => {
			if (matches(part, '.prose')) return inside(part, url);
			if (matches(part, '.notes')) return notes(part, url);
			return `${matches(part, '.site-footer > :first-child') ? '<hr/>' : ''}<p>${inside(part, url)}</p>`;
		})
		.join('\n');
}

function inside(element: Element, url: string): string {
	return element.children.map((node) => clean(node, url)).join('');
}

function clean(node: AnyNode, url: string): string {
	if (isText(node)) return escapeXml(node.data);
	return isTag(node) ? cleanElement(node, url) : '';
}

function cleanElement(element: Element, url: string): string {
	if (matches(element, DROPPED)) return '';
	const block = WRITTEN.find(([selector]) => matches(element, selector))?.[1];
	if (block)
		return block(element, { inside: (part) => inside(part, url), whole: (part) => cleanElement(part, url) });
	const { name } = element;
	const text = inside(element, url);
	if (name === 'dfn') return `<strong>${text}</strong>`;
	if (!KEPT.has(name)) return text;
	const attributes = (ATTRIBUTES[name] ?? [])
		.filter((attribute) => attribute in element.attribs)
		.map((attribute) => ` ${attribute}="${valueOf(element, attribute, url)}"`)
		.join('');
	return EMPTY.has(name) ? `<${name}${attributes}/>` : `<${name}${attributes}>${text}</${name}>`;
}

function valueOf(element: Element, attribute: string, url: string): string {
	const value = element.attribs[attribute] ?? '';
	return escapeXml(attribute === 'href' || attribute === 'src' ? new URL(value, url).href : value);
}

function notes(section: Element, url: string): string {
	const items = all('.note > p', section).map((note) => `<li>${inside(note, url)}</li>`);
	return `<h2>${words(section, 'h2')}</h2><ul>${items.join('')}</ul>`;
}
