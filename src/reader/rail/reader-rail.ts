import { walkedShare } from '../shared/progress.ts';

/** Follows the reading in the rail: marks the section one is in, and lets the walked line grow. */
class ReaderRail extends HTMLElement {
	#life = new AbortController();

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		document.addEventListener('reader-progress', (event) => this.#follow((event as CustomEvent).detail), {
			signal,
		});
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	#follow({ fraction, section }: { fraction: number; section: string | undefined }) {
		const share = walkedShare(Number(this.dataset['index']), Number(this.dataset['count']), fraction);
		this.querySelector('.wall-map-walked')?.setAttribute('stroke-dasharray', `${share} 1`);
		for (const link of this.querySelectorAll<HTMLAnchorElement>('.rail-sections a')) {
			if (link.hash === `#${section}`) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	}
}

customElements.define('reader-rail', ReaderRail);
