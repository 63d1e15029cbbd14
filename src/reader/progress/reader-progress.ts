import { type Extent, fractionRead, READ, sectionAt } from '../shared/progress.ts';
import { passageRead, passages } from '../shared/passage.ts';
import { remember } from '../shared/store.ts';

/** Keys that scroll a page. */
const SCROLLING = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End| )$/;
/** How long scrolling must rest before the place is kept. Milliseconds. */
const REST = 300;

/**
 * Watches how far a chapter is read: fills the merlons, keeps the place once scrolling rests or the page is left,
 * and says `reader-progress` on the document with `{ fraction, section }` whenever it moves.
 */
class ReaderProgress extends HTMLElement {
	#life = new AbortController();
	#frame = 0;
	#rest = 0;
	/** Opening a chapter, or being led into it by a link, is not yet reading it: only scrolling is. */
	#hand = false;
	#moved = false;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		const soon = () => {
			cancelAnimationFrame(this.#frame);
			this.#frame = requestAnimationFrame(() => this.#show());
		};
		const moved = () => {
			this.#moved = this.#hand;
			soon();
			clearTimeout(this.#rest);
			this.#rest = window.setTimeout(() => this.#keep(), REST);
		};
		const by = (hand: boolean) => () => {
			this.#hand = hand;
			this.#moved &&= hand;
		};
		addEventListener('scroll', moved, { signal });
		for (const hand of ['wheel', 'touchmove']) addEventListener(hand, by(true), { signal, passive: true });
		addEventListener('keydown', ({ key }) => SCROLLING.test(key) && by(true)(), { signal });
		// A scroll bar is outside the page it scrolls.
		addEventListener('pointerdown', ({ clientX }) => clientX >= root.clientWidth && by(true)(), { signal });
		addEventListener('hashchange', by(false), { signal });
		addEventListener('resize', soon, { signal });
		addEventListener('pagehide', () => this.#keep(), { signal });
		document.addEventListener('visibilitychange', () => document.hidden && this.#keep(), { signal });
		this.#show();
	}

	disconnectedCallback() {
		this.#life.abort();
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#rest);
	}

	#show() {
		const fraction = fractionRead(text(), view());
		this.style.setProperty('--read', String(fraction));
		const headings = passages('.prose > h2[id]');
		const section = sectionAt(headings, view().top + innerHeight / 3)?.id;
		document.dispatchEvent(new CustomEvent('reader-progress', { detail: { fraction, section } }));
	}

	#keep() {
		const chapter = this.dataset['chapter'];
		if (!this.#moved || !chapter) return;
		const fraction = fractionRead(text(), view());
		const anchor = passageRead()?.id;
		// Who goes back to the top, for the tools or the cover, has not lost the place; nor who looks up a term.
		if (!anchor || fraction === 0 || isSeen(document.querySelector('.note:target'))) return;
		remember((memory) => {
			const done = fraction >= READ || memory.places[chapter]?.done === true;
			const place = { anchor, fraction, done, at: Date.now() };
			return { ...memory, places: { ...memory.places, [chapter]: place } };
		});
	}
}

const root = document.documentElement;

const view = (): Extent => ({ top: scrollY, bottom: scrollY + innerHeight });

function isSeen(element: Element | null): boolean {
	const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
	return bottom > 0 && top < innerHeight;
}

/** From the first line of the chapter to the last, a closing word included. */
function text(): Extent {
	const all = [...document.querySelectorAll('main .prose')].map((prose) => prose.getBoundingClientRect());
	const [first, last] = [all[0], all[all.length - 1]];
	return { top: (first?.top ?? 0) + scrollY, bottom: (last?.bottom ?? 0) + scrollY };
}

customElements.define('reader-progress', ReaderProgress);
