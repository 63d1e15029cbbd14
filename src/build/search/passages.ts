import { INLINE } from '../page-text.ts';
import { type IndexedPage, type IndexedPassage, UNSEARCHED } from '../../lib/search.ts';

/** What can be found: titles, running text and figures of the story, terms, and rows of the ledger. */
const PASSAGES =
	'main h1, main .cover-kicker, main .cover-dek, main .hero-place, main .gate-dek, main .prose > [id], main .note[id], main .ledger > h2, main .ledger-row[id]';

/** What one built page adds to the index as its page number `number`; null for a page that is not searched. */
export function passagesOf(
	document: Document,
	path: string,
	number: number,
): { page: IndexedPage; passages: IndexedPassage[] } | null {
	const place = document.querySelector('main')?.getAttribute('data-place');
	if (!place) return null;
	const passages: IndexedPassage[] = [];
	let section = '';
	for (const element of document.querySelectorAll(PASSAGES)) {
		const text = textOf(element);
		if (element.matches('h2')) section = text;
		const named = element.closest('[data-section]')?.getAttribute('data-section');
		if (text !== '') passages.push([number, named ?? section, element.id, text]);
	}
	return { page: { path, place }, passages };
}

/** The words as shown, in order; markup inside a line leaves no trace. */
function textOf(element: Element): string {
	const walk = (node: Node): string => {
		if (node.nodeType === 3) return node.textContent ?? '';
		if (node.nodeType !== 1 || (node as Element).matches(UNSEARCHED)) return '';
		const inside = [...node.childNodes].map(walk).join('');
		return INLINE.test((node as Element).tagName) ? inside : ` ${inside} `;
	};
	return walk(element).replace(/\s+/g, ' ').trim();
}
