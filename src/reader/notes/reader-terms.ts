import { box, fold, unfold } from './place.ts';

type Explained = { link: HTMLAnchorElement; note: HTMLElement };

/**
 * Makes terms open their notes where they stand: below the paragraph, or on phones in a box by the term. The note
 * stays the one in the list; the term says it as its description, so that it can be heard without being opened.
 * WCAG 1.4.13: a note covers no term, stays until dismissed, and Escape dismisses it with the focus on its term.
 */
class ReaderTerms extends HTMLElement {
	#life = new AbortController();
	#terms: Explained[] = [];
	#opened: Explained | undefined;
	/** The term of the open note, while a finger is on it. */
	#pressed: HTMLElement | undefined;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.#terms = [...document.querySelectorAll<HTMLAnchorElement>('.prose a.term')].flatMap((link) => {
			const note = document.getElementById(link.hash.slice(1));
			return note && this.contains(note) ? [{ link, note }] : [];
		});
		for (const term of this.#terms) {
			const { link, note } = term;
			note.tabIndex = -1;
			link.setAttribute('aria-describedby', `${note.id}-text`);
			link.addEventListener('click', (event) => this.#call(term, event), { signal });
			link.addEventListener('keydown', (event) => event.key === ' ' && this.#call(term, event), { signal });
		}
		this.addEventListener('notes-mode', () => this.#role(), { signal });
		this.addEventListener('notes-settled', () => this.#place(), { signal });
		// The browser closes a popover by itself: a tap beside it, Android's back gesture. It says so later, when
		// the same note may be open again.
		const closed = ({ target }: Event) =>
			target === this.#opened?.note && !this.#opened?.note.matches(':popover-open') && this.#close();
		this.addEventListener('toggle', closed, { signal, capture: true });
		// A popover lies over the paper too.
		addEventListener('beforeprint', () => this.#close(), { signal });
		document.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		document.addEventListener('pointerup', (event) => this.#dismiss(event), { signal });
		document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(), { signal });
		this.#role();
	}

	disconnectedCallback() {
		this.#life.abort();
		this.#close();
	}

	get #mode(): string | undefined {
		return this.querySelector<HTMLElement>('reader-notes')?.dataset['mode'];
	}

	/** A link that opens something here and now is a button. */
	#role() {
		this.#close();
		const opens = this.#mode === 'fold' || this.#mode === 'box';
		for (const { link } of this.#terms) {
			link.toggleAttribute('role', opens);
			link.toggleAttribute('aria-expanded', opens);
			if (!opens) continue;
			link.setAttribute('role', 'button');
			link.setAttribute('aria-expanded', 'false');
		}
	}

	#call(term: Explained, event: MouseEvent | KeyboardEvent) {
		const { link } = term;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !link.hasAttribute('role'))
			return;
		event.preventDefault();
		// The browser has closed a popover by the time of the click that was to close it.
		const wasOpen = this.#opened?.link === link || this.#pressed === link;
		this.#pressed = undefined;
		this.#close();
		if (!wasOpen) this.#open(term);
	}

	#open(term: Explained) {
		const { link, note } = term;
		// The list keeps the note's place, so that nothing moves at the page's end.
		note.parentElement?.style.setProperty('min-block-size', `${note.offsetHeight}px`);
		this.#opened = term;
		note.classList.add('is-open');
		link.setAttribute('aria-expanded', 'true');
		if (this.#mode === 'box' && typeof note.showPopover === 'function') {
			note.popover = 'auto';
			note.showPopover();
		}
		this.#place();
		// Below a paragraph that ends under the window's edge the note would open unseen.
		note.scrollIntoView({ block: 'nearest' });
	}

	#place() {
		if (!this.#opened) return;
		const { link, note } = this.#opened;
		(this.#mode === 'fold' ? fold : box)(link, note);
	}

	#close() {
		if (!this.#opened) return;
		const { link, note } = this.#opened;
		this.#opened = undefined;
		if (note.contains(document.activeElement)) link.focus({ preventScroll: true });
		if (note.popover) note.popover = null;
		note.classList.remove('is-open');
		note.parentElement?.style.removeProperty('min-block-size');
		unfold(link);
		link.setAttribute('aria-expanded', 'false');
	}

	#press({ target }: PointerEvent) {
		this.#pressed = this.#opened?.link.contains(target as Node) ? this.#opened.link : undefined;
	}

	/** A tap beside a box; what is folded open stays, since closing it would move the words under the finger. */
	#dismiss({ target }: PointerEvent) {
		const { link, note } = this.#opened ?? {};
		if (this.#mode === 'box' && !link?.contains(target as Node) && !note?.contains(target as Node))
			this.#close();
	}
}

customElements.define('reader-terms', ReaderTerms);
