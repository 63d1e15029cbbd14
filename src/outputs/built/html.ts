import { compile, is, selectAll, selectOne } from 'css-select';
import { type AnyNode, type Document, Element, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** A page as a document to read from: built pages are well formed, so that no tree need be mended. */
export const parseHTML = (html: string): Document => parseDocument(html);

/** What a page says: its structured data, its main part, its footer. */
const WORDS = /<script\b[^>]*ld\+json[^>]*>.*?<\/script>|<main\b.*?<\/main>|<footer\b.*?<\/footer>/gs;

/** A page with what it says alone: styles and tools, most of its bytes, are not even read. */
export const parseWords = (html: string): Document => parseHTML((html.match(WORDS) ?? []).join(''));

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
