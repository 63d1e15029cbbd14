import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { all, closest, first, matches } from '../built/html.ts';
import { INLINE } from '../built/page-text.ts';
import { type IndexedPage, type IndexedPassage, UNSEARCHED } from '../../reader/search/search.ts';

/** What can be found: titles, running text and figures of the story, terms, and rows of the ledger. */
const PASSAGES =
	'main h1, main .cover-kicker, main .cover-dek, main .hero-place, main .gate-dek, main .prose > [id], main .note[id], main .ledger > h2, main .ledger-row[id]';

/** What one built page adds to the index as its page number `number`; null for a page that is not searched. */
export function passagesOf(
	document: Document,
	path: string,
	number: number,
): { page: IndexedPage; passages: IndexedPassage[] } | null {
	const place = first('main', document)?.attribs['data-place'];
	if (!place) return null;
	const passages: IndexedPassage[] = [];
	let section = '';
	for (const element of all(PASSAGES, document)) {
		const text = textOf(element);
		if (matches(element, 'h2')) section = text;
		const named = closest(element, '[data-section]')?.attribs['data-section'];
		if (text !== '') passages.push([number, named ?? section, element.attribs['id'] ?? '', text]);
	}
	return { page: { path, place }, passages };
}

/** The words as shown, in order; markup inside a line leaves no trace. */
function textOf(element: Element): string {
	const walk = (node: AnyNode): string => {
		if (isText(node)) return node.data;
		if (!isTag(node) || matches(node, UNSEARCHED)) return '';
		const inside = node.children.map(walk).join('');
		return INLINE.test(node.name) ? inside : ` ${inside} `;
	};
	return walk(element).replace(/\s+/g, ' ').trim();
}
