import type { Document, Element } from 'domhandler';
import { first } from '../built/html.ts';

/** The notes of one file of the book: terms are numbered as they come up, each at its first place. */
export class Notes {
	#numbers = new Map<string, number>();
	readonly #page: Document;

	/** @param page The page whose notes explain the terms. */
	constructor(page: Document) {
		this.#page = page;
	}

	/** The mark behind a term, by the fragment of its link; empty where the term has had its mark. */
	mark(fragment: string): string {
		const id = fragment.replace(/^#/, '');
		if (this.#numbers.has(id) || !this.#text(id)) return '';
		const number = this.#numbers.size + 1;
		this.#numbers.set(id, number);
		return `<sup><a epub:type="noteref" role="doc-noteref" id="noteref-${number}" href="#footnote-${number}">[${number}]</a></sup>`;
	}

	/** The notes themselves, given how to write what is in one. */
	written(inside: (element: Element) => string): string {
		const notes = [...this.#numbers].map(([id, number]) => {
			const text = this.#text(id);
			return `<aside epub:type="footnote" role="doc-footnote" id="footnote-${number}"><p><a class="back" role="doc-backlink" href="#noteref-${number}">[${number}]</a>${text ? inside(text) : ''}</p></aside>`;
		});
		// No heading: where notes come up over the text, it would stand alone.
		return notes.length > 0 ? `<div class="notes">\n${notes.join('\n')}\n</div>` : '';
	}

	#text(id: string): Element | null {
		return first(`#${id} > p`, this.#page);
	}
}
