import { type Memory, resumeAt } from '../shared/memory.ts';
import { percent } from '../shared/progress.ts';
import { onMemory, remembered } from '../shared/store.ts';

/** Offers to read on where one left. Offers only: nothing opens or jumps by itself. */
class ReaderResume extends HTMLElement {
	#life = new AbortController();

	connectedCallback() {
		this.#life = new AbortController();
		onMemory((memory) => this.#offer(memory), this.#life.signal);
		this.#offer(remembered());
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	#offer(memory: Memory) {
		// Slugs and ordinals in turn.
		const words = this.dataset['chapters']?.split(' ');
		const resume = resumeAt(
			memory,
			words?.filter((_, index) => index % 2 === 0),
		);
		const link = this.querySelector<HTMLAnchorElement>('a:last-child');
		if (!link || !resume) return;
		link.hidden = false;
		// In its place: a link that changed its words would move them.
		this.#part('start').hidden = true;
		const { slug, place } = resume;
		link.href = (this.dataset['path'] ?? '').replace('*', slug) + (place ? `#${place.anchor}` : '');
		this.#part('again').hidden = !place;
		this.#part('next').hidden = Boolean(place);
		const ordinal = words?.[words.indexOf(slug) + 1];
		const where = [ordinal, place && `${percent(place.fraction)}%`];
		this.#part('where').textContent = where.filter(Boolean).join(' · ');
	}

	/** A part of its link; where there is none, what nobody sees. */
	#part(name: string): HTMLElement {
		return this.querySelector(`[data-resume="${name}"]`) ?? document.createElement('span');
	}
}

customElements.define('reader-resume', ReaderResume);
