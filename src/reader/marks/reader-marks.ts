import { percent } from '../shared/progress.ts';
import type { Memory, Place } from '../shared/memory.ts';
import { onMemory, remembered } from '../shared/store.ts';

/** Shows on every chapter it wraps, in lists and on the wall map, how far that chapter was read. */
class ReaderMarks extends HTMLElement {
	#life = new AbortController();
	/** Names of the wall map's stations, as the page has them. */
	#names = new Map<Element, string>();

	connectedCallback() {
		this.#life = new AbortController();
		for (const station of this.querySelectorAll('.wall-map-station')) {
			this.#names.set(station, station.getAttribute('aria-label') ?? '');
		}
		onMemory((memory) => this.#show(memory), this.#life.signal);
		this.#show(remembered());
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	#show({ places }: Memory) {
		for (const chapter of this.querySelectorAll<HTMLElement | SVGElement>('[data-chapter]')) {
			const place = places[chapter.dataset['chapter'] ?? ''];
			if (this.#names.has(chapter)) this.#station(chapter, place);
			else mark(chapter, place);
		}
	}

	#station(station: Element, place: Place | undefined) {
		const read = place?.done === true;
		if (!station.classList.contains('is-here')) {
			station.classList.toggle('is-read', read);
			station.classList.toggle('is-ahead', !read);
		}
		const name = this.#names.get(station);
		if (name)
			station.setAttribute(
				'aria-label',
				read ? `${name}，${this.querySelector('[data-mark="done"]')?.textContent}` : name,
			);
	}
}

/** A chapter read once stays read, whatever is looked up in it later. */
function mark(chapter: Element, place: Place | undefined) {
	const part = (name: string) => chapter.querySelector<HTMLElement>(`[data-mark="${name}"]`);
	const [begun, share, done] = [part('part'), part('percent'), part('done')];
	if (!begun || !share || !done) return;
	done.hidden = !place?.done;
	begun.hidden = !place || place.done;
	share.textContent = `${percent(place?.fraction ?? 0)}%`;
}

customElements.define('reader-marks', ReaderMarks);
