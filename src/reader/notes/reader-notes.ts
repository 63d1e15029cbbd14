import { placeNotes } from './placing.ts';
import { marginOf, MIDDLE, middleOf, put, WIDE } from './place.ts';

/** Where notes are shown: in the margin beside their terms, folded open below a paragraph, or in a box by the term. */
type Mode = 'margin' | 'fold' | 'box';
type Placed = { link: HTMLAnchorElement; note: HTMLElement; prose: HTMLElement };

/** Pixels between two notes. */
const BETWEEN = 20;
/** A margin narrower than eight characters is none: type may be set large. */
const [NARROWEST, WIDEST] = [112, 208];

/**
 * Puts the notes of the chapter's end in the margin, each beside the line of its first term: the very same boxes,
 * moved by style alone, so that they stay one list for those who listen or search. There a term leads to its note,
 * and the note back. Says `notes-mode` when they come and go, `notes-settled` when the page was measured anew.
 */
class ReaderNotes extends HTMLElement {
	#life = new AbortController();
	#placed: Placed[] = [];
	/** The term from which a reader went to its note. */
	#left: HTMLAnchorElement | undefined;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.#placed = [...this.querySelectorAll<HTMLElement>('.note')].flatMap((note) => {
			const link = document.querySelector<HTMLAnchorElement>(`.prose a.term[href="#${note.id}"]`);
			const prose = link?.closest<HTMLElement>('.prose');
			return link && prose ? [{ link, note, prose }] : [];
		});
		let frame = 0;
		const soon = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => this.#settle());
		};
		const sizes = new ResizeObserver(soon);
		for (const prose of this.#texts()) sizes.observe(prose);
		sizes.observe(document.documentElement);
		signal.addEventListener('abort', () => (sizes.disconnect(), cancelAnimationFrame(frame)));
		document.fonts.addEventListener('loadingdone', soon, { signal });
		for (const { note } of this.#placed) note.tabIndex = -1;
		this.querySelector('button')?.addEventListener('click', () => this.#unfold()?.focus(), { signal });
		addEventListener('hashchange', () => this.querySelector(':target') && this.#unfold(), { signal });
		document.addEventListener('click', (event) => this.#walk(event), { signal });
		this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#left?.focus(), { signal });
		this.#settle();
		// Where an address leads to a note, the browser went to its place in the list.
		const target = this.querySelector('.note:target');
		if (target) this.#unfold();
		if (this.dataset['mode'] === 'margin') target?.scrollIntoView({ block: 'center' });
	}

	disconnectedCallback() {
		this.#life.abort();
		delete this.dataset['mode'];
		this.#tell();
	}

	/** On phones the list is folded until a reader asks for it. Gives back its first note. */
	#unfold(): HTMLElement | null {
		this.classList.add('is-unfolded');
		return this.querySelector<HTMLElement>('.note');
	}

	#texts(): Set<HTMLElement> {
		return new Set(this.#placed.map(({ prose }) => prose));
	}

	#settle() {
		const before = this.dataset['mode'];
		const inMargin = matchMedia(WIDE).matches && this.#fillMargin();
		if (!inMargin) this.dataset['mode'] = (matchMedia(MIDDLE).matches ? 'fold' : 'box') satisfies Mode;
		if (this.dataset['mode'] !== before) this.#renew();
		this.dispatchEvent(new Event('notes-settled', { bubbles: true }));
	}

	/** Laid out afresh, notes count as new on the page, not as moved from its end (Layout Instability 2.1). */
	#renew() {
		if (!this.contains(document.activeElement)) {
			this.style.display = 'none';
			void this.offsetHeight;
			this.style.removeProperty('display');
		}
		this.#tell();
	}

	#tell() {
		this.dispatchEvent(new CustomEvent('notes-mode', { bubbles: true, detail: this.dataset['mode'] }));
	}

	/** From a term to its note beside it and from the note back to that very term; the page stays where it is. */
	#walk(event: MouseEvent) {
		if (this.dataset['mode'] !== 'margin' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
			return;
		const link = (event.target as Element).closest<HTMLAnchorElement>('.prose a.term, .note-back');
		const back = link !== null && this.contains(link);
		const to = back ? this.#left : this.#placed.find(({ note }) => link?.hash === `#${note.id}`)?.note;
		if (!link || !to) return;
		event.preventDefault();
		this.#left = back ? undefined : link;
		to.focus({ preventScroll: true });
		to.scrollIntoView({ block: 'nearest' });
	}

	/** Places all notes; false where the margin has no room for them. */
	#fillMargin(): boolean {
		const room = new Map([...this.#texts()].map((prose) => [prose, marginOf(prose)]));
		if ([...room.values()].some(({ width }) => width < NARROWEST)) return false;
		// Notes are as tall as the margin makes them.
		this.dataset['mode'] = 'margin' satisfies Mode;
		for (const [prose, { left, width }] of room) {
			const own = this.#placed.filter((placed) => placed.prose === prose);
			for (const { note } of own) put(note, { left, width: Math.min(width, WIDEST) });
			const { top: start, bottom: end } = prose.getBoundingClientRect();
			const wishes = own.map(({ link, note }) => ({
				top:
					middleOf(link) - (middleOf(note.querySelector('dfn') ?? note) - note.getBoundingClientRect().top),
				height: note.offsetHeight,
			}));
			const tops = placeNotes(wishes, { start, end, gap: BETWEEN });
			if (!tops) return false;
			own.forEach(({ note }, index) => put(note, { top: (tops[index] ?? start) + scrollY }));
		}
		return true;
	}
}

customElements.define('reader-notes', ReaderNotes);
