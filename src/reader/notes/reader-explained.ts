import { box, fold, MIDDLE, unfold, WIDE } from './place.ts';

/** A term or a number, with the note that explains it. */
type Explained = { link: HTMLAnchorElement; note: HTMLElement; isTerm: boolean };
/** Below its paragraph, or in a box by its line. */
type Where = 'fold' | 'box';

/** How long a mouse rests on a number until its note comes, and may be away from both until it goes. Milliseconds. */
const [RESTS, AWAY] = [150, 250];
/** How far a finger pulls a box down to close it. Pixels. */
const PULL = 48;

/**
 * Makes terms and numbers open their notes where they stand: below the paragraph, or in a box by the line. The note of a
 * term stays the one in the list, and in the margin where that has room; the link says its note as its description, so
 * that it can be heard without being opened. WCAG 1.4.13: a note covers nothing of its own line, stays until dismissed,
 * and Escape dismisses it with the focus on its link.
 */
class ReaderExplained extends HTMLElement {
	#life = new AbortController();
	#all: Explained[] = [];
	#opened: (Explained & { where: Where }) | undefined;
	/** The link of the open note, while a finger is on it. */
	#pressed: HTMLElement | undefined;
	#timer = 0;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		const links = document.querySelectorAll<HTMLAnchorElement>('.prose a.term, .prose a.stat');
		this.#all = [...links].flatMap((link) => {
			const isTerm = link.classList.contains('term');
			const note = document.getElementById(isTerm ? link.hash.slice(1) : `number-${link.dataset['stat']}`);
			return note && this.contains(note) ? [{ link, note, isTerm }] : [];
		});
		for (const explained of this.#all) this.#prepare(explained, signal);
		this.addEventListener('notes-mode', () => this.#role(), { signal });
		this.addEventListener('notes-settled', () => this.#place(), { signal });
		addEventListener('resize', () => this.#place(), { signal });
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

	#prepare(explained: Explained, signal: AbortSignal) {
		const { link, note, isTerm } = explained;
		note.tabIndex = -1;
		link.setAttribute('aria-describedby', note.querySelector('p')?.id ?? '');
		link.addEventListener('click', (event) => this.#call(explained, event), { signal });
		link.addEventListener('keydown', (event) => event.key === ' ' && this.#call(explained, event), {
			signal,
		});
		let from = 0;
		note.addEventListener('touchstart', ({ touches }) => (from = touches[0]?.clientY ?? 0), {
			signal,
			passive: true,
		});
		const pulled = ({ touches }: TouchEvent) => (touches[0]?.clientY ?? 0) - from > PULL && this.#close();
		note.addEventListener('touchmove', pulled, { signal, passive: true });
		if (isTerm) return;
		for (const element of [link, note]) {
			element.addEventListener('pointerenter', (event) => this.#hover(event, explained), { signal });
			element.addEventListener('pointerleave', (event) => this.#hover(event, undefined), { signal });
		}
	}

	/** Where a note opens; nowhere while it stands in the margin. */
	#whereOf({ isTerm }: Explained): Where | undefined {
		const mode = this.querySelector<HTMLElement>('reader-notes')?.dataset['mode'];
		if (isTerm) return mode === 'fold' || mode === 'box' ? mode : undefined;
		return matchMedia(MIDDLE).matches && !matchMedia(WIDE).matches ? 'fold' : 'box';
	}

	/** A link that opens something here and now is a button. */
	#role() {
		this.#close();
		for (const explained of this.#all) {
			const { link } = explained;
			const opens = this.#whereOf(explained) !== undefined;
			link.toggleAttribute('role', opens);
			link.toggleAttribute('aria-expanded', opens);
			if (!opens) continue;
			link.setAttribute('role', 'button');
			link.setAttribute('aria-expanded', 'false');
		}
	}

	#call(explained: Explained, event: MouseEvent | KeyboardEvent) {
		const { link } = explained;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !link.hasAttribute('role'))
			return;
		event.preventDefault();
		clearTimeout(this.#timer);
		// The browser has closed a popover by the time of the click that was to close it.
		const wasOpen = this.#opened?.link === link || this.#pressed === link;
		this.#pressed = undefined;
		this.#close();
		if (!wasOpen) this.#open(explained);
	}

	/** A mouse that rests on a number shows its note, and takes it away when it has left both. */
	#hover({ pointerType }: PointerEvent, explained: Explained | undefined) {
		if (pointerType !== 'mouse') return;
		clearTimeout(this.#timer);
		const isOpen = this.#opened?.link === explained?.link;
		if (explained && !isOpen) this.#timer = window.setTimeout(() => this.#show(explained), RESTS);
		if (!explained && this.#opened && !this.#opened.isTerm)
			this.#timer = window.setTimeout(() => this.#close(), AWAY);
	}

	#show(explained: Explained) {
		// What is folded open moves the words: only who asks for it by a click gets it.
		if (this.#whereOf(explained) !== 'box') return;
		this.#close();
		this.#open(explained);
	}

	#open(explained: Explained) {
		const { link, note, isTerm } = explained;
		const where = this.#whereOf(explained) ?? 'box';
		// The list keeps the note's place, so that nothing moves at the page's end.
		if (isTerm) note.parentElement?.style.setProperty('min-block-size', `${note.offsetHeight}px`);
		this.#opened = { ...explained, where };
		note.hidden = false;
		note.classList.add('is-open');
		note.classList.toggle('is-box', where === 'box');
		link.setAttribute('aria-expanded', 'true');
		if (where === 'box' && typeof note.showPopover === 'function') {
			note.popover = 'auto';
			note.showPopover();
		}
		this.#place();
		// Below a paragraph that ends under the window's edge the note would open unseen.
		note.scrollIntoView({ block: 'nearest' });
	}

	#place() {
		if (!this.#opened) return;
		const { link, note, where } = this.#opened;
		(where === 'fold' ? fold : box)(link, note);
	}

	#close() {
		if (!this.#opened) return;
		const { link, note, isTerm } = this.#opened;
		this.#opened = undefined;
		if (note.contains(document.activeElement)) link.focus({ preventScroll: true });
		if (note.popover) note.popover = null;
		note.hidden = !isTerm;
		note.classList.remove('is-open', 'is-box');
		note.parentElement?.style.removeProperty('min-block-size');
		unfold(link);
		link.setAttribute('aria-expanded', 'false');
	}

	#press({ target }: PointerEvent) {
		this.#pressed = this.#opened?.link.contains(target as Node) ? this.#opened.link : undefined;
	}

	/** A tap beside a box; what is folded open stays, since closing it would move the words under the finger. */
	#dismiss({ target }: PointerEvent) {
		const { link, note, where } = this.#opened ?? {};
		if (where === 'box' && !link?.contains(target as Node) && !note?.contains(target as Node)) this.#close();
	}
}

customElements.define('reader-explained', ReaderExplained);
