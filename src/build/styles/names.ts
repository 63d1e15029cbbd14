import { type Document, Element, isTag, type ParentNode } from 'domhandler';

/** What stands on a page: names of elements, `.classes`, `#ids` and `[attributes`. */
export type Names = ReadonlySet<string>;

/** What scripts add to the root before the first paint. */
const SCRIPTED = ['.scripted', '[data-theme', '[data-size', '[data-face', '[data-leading'];

/**
 * Everything that selectors may name on a page before its first paint: what stands above the whole sheet
 * (`link[data-late]`), outside closed dialogs, and of folded details their summary; or on the `whole` page.
 */
export function namesOf(document: Document, whole = false): Names {
	const names = new Set(['html', 'head', 'body', ...SCRIPTED]);
	for (const element of whole ? elementsOf(document) : paintedFirst(document)) addNames(element, names);
	return names;
}

function* elementsOf({ children }: ParentNode): Generator<Element> {
	for (const element of children.filter(isTag)) {
		yield element;
		yield* elementsOf(element);
	}
}

/** In their order; gives back whether the rest of the page is painted later. */
function* paintedFirst(parent: ParentNode): Generator<Element, boolean> {
	for (const element of parent.children.filter(isTag)) {
		if (element.name === 'dialog' || isFolded(element)) continue;
		if (element.name === 'link' && 'data-late' in element.attribs) return true;
		yield element;
		if (yield* paintedFirst(element)) return true;
	}
	return false;
}

const isFolded = ({ name, parent }: Element): boolean =>
	name !== 'summary' && parent instanceof Element && parent.name === 'details';

function addNames({ name, attribs }: Element, names: Set<string>): void {
	names.add(name);
	for (const [attribute, value] of Object.entries(attribs)) {
		names.add(`[${attribute}`);
		const mark = { class: '.', id: '#' }[attribute];
		if (mark) for (const part of value.split(/\s+/)) names.add(mark + part);
	}
}
