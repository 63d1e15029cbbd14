import { compile, is, selectAll, selectOne } from 'css-select';
import { type AnyNode, type Document, DomHandler, Element, type ParentNode } from 'domhandler';
import { parseDocument, Parser } from 'htmlparser2';

/** A page as a document to read from: built pages are well formed, so that no tree need be mended. */
export const parseHTML = (html: string): Document => parseDocument(html);

export const parseXML = (xml: string): Document => parseDocument(xml, { xmlMode: true });

/**
 * A page with what it says alone: its structured data, its main part, its footer. Styles and tools, most of its bytes,
 * become no nodes.
 */
export function parseWords(html: string): Document {
	const words = new DomHandler();
	let depth = 0;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (depth === 0 && !says(name, attributes)) return;
			depth++;
			words.onopentag(name, attributes);
		},
		ontext: (text) => void (depth > 0 && words.ontext(text)),
		onclosetag() {
			if (depth === 0) return;
			depth--;
			words.onclosetag();
		},
		onend: () => words.onend(),
	});
	parser.end(html);
	return words.root;
}

const says = (name: string, { type }: Record<string, string>): boolean =>
	name === 'main' || name === 'footer' || (name === 'script' && type === 'application/ld+json');

/** An element where it stands in its HTML: its tags, and what is between them. */
export type Standing = { element: Element; open: string; inner: string; close: string };

/**
 * HTML in which the elements that a selector finds, each with an end tag and none within another, are written anew; the
 * rest stays as it is to the byte. `written` may look at the whole document first.
 */
export function rewrite(
	html: string,
	selector: string,
	written: (standing: Standing, document: Document) => string,
): string {
	const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
	let text = '';
	let at = 0;
	for (const element of all(selector, document)) {
		const { startIndex, endIndex, firstChild, lastChild } = element;
		const end = (endIndex ?? 0) + 1;
		const to = lastChild ? (lastChild.endIndex ?? 0) + 1 : html.lastIndexOf('</', end);
		const from = firstChild?.startIndex ?? to;
		const open = html.slice(startIndex ?? 0, from);
		text += html.slice(at, startIndex ?? 0);
		text += written({ element, open, inner: html.slice(from, to), close: html.slice(to, end) }, document);
		at = end;
	}
	return text + html.slice(at);
}

/** The first element below a node that a selector finds; null for none. */
export const first = (selector: string, below: ParentNode): Element | null =>
	selectOne<AnyNode, Element>(compiled(selector), below);

/** The elements below a node that a selector finds, in their order. */
export const all = (selector: string, below: ParentNode): Element[] =>
	selectAll<AnyNode, Element>(compiled(selector), below);

export const matches = (element: Element, selector: string): boolean =>
	is<AnyNode, Element>(element, compiled(selector));

/** The element itself or the nearest one around it that a selector finds; null for none. */
export function closest(element: Element, selector: string): Element | null {
	for (let at: ParentNode | null = element; at instanceof Element; at = at.parent)
		if (matches(at, selector)) return at;
	return null;
}

type Query = ReturnType<typeof compile<AnyNode, Element>>;
const queries = new Map<string, Query>();

/** A selector compiled once a build: pages ask with the same ones. */
function compiled(selector: string): Query {
	const query = queries.get(selector) ?? compile<AnyNode, Element>(selector);
	queries.set(selector, query);
	return query;
}
