/** Scrolling by less than this is a trembling finger. Pixels. */
const TREMBLE = 6;
/** Class of the page while it is read on. */
const READING = 'is-reading';

/** Puts the tools away while reading on, and brings them back on the way up and at both ends of the page. */
class ReaderBar extends HTMLElement {
	#life = new AbortController();
	#last = 0;

	connectedCallback() {
		this.#life = new AbortController();
		this.#last = scrollY;
		addEventListener('scroll', () => this.#follow(), { signal: this.#life.signal });
	}

	disconnectedCallback() {
		this.#life.abort();
		document.documentElement.classList.remove(READING);
	}

	#follow() {
		const way = scrollY - this.#last;
		const far = Math.abs(way) > TREMBLE;
		const { classList, scrollHeight } = document.documentElement;
		const atEnd = scrollY <= TREMBLE || scrollY >= scrollHeight - innerHeight - TREMBLE;
		if (atEnd) classList.remove(READING);
		else if (far) classList.toggle(READING, way > 0);
		if (far) this.#last = scrollY;
	}
}

customElements.define('reader-bar', ReaderBar);

export {};
