import type { Element } from 'domhandler';
import { type BlockDefinition, type BookWriter, required } from '../definition.ts';

/** A word explained in a note: `<Term id="…">词</Term>`. */
export const term: BlockDefinition = {
	place: 'inline',
	children: 'required',
	attributes: { id: required('term') },
	ids: 'term',
	enter: ({ terms }, attributes, { anchor }) => void (terms[attributes('id')] ??= anchor),
	noted: true,
	feed: { 'a.term': (link, { inside }) => inside(link) },
	book: { 'a.term': held },
};

/** A term and its mark, which may not begin a line: it stays with the character before it. */
function held(link: Element, { inside, context }: BookWriter): string {
	const text = inside(link);
	const mark = context.notes.mark(link.attribs['href'] ?? '');
	if (mark === '') return text;
	return text.replace(/[^;>]?$/u, (last) => `<span class="whole">${last}${mark}</span>`);
}
