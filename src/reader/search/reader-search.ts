import { type Hit, MOST_HITS, type Results, searcher, type SearchIndex } from './search.ts';
import { keepFound, showFound } from './found.ts';

type State = 'loading' | 'none' | 'all' | 'more' | 'failed';

/** Searches the whole feature while one types. The text is fetched when the panel opens for the first time. */
class ReaderSearch extends HTMLElement {
	#life = new AbortController();
	#search: ((query: string) => Results) | null = null;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		const field = this.#part('input') as HTMLInputElement;
		// While a Chinese word is typed its Latin letters are not what is sought.
		field.addEventListener('input', (event) => (event as InputEvent).isComposing || this.#show(), { signal });
		field.addEventListener('compositionend', () => this.#show(), { signal });
		field.addEventListener('focus', () => field.select(), { signal });
		this.#part('form').addEventListener('submit', (event) => (event.preventDefault(), this.#open()), {
			signal,
		});
		this.#part('[data-again]').addEventListener('click', () => (field.focus(), void this.#load()), {
			signal,
		});
		this.addEventListener('keydown', (event) => this.#move(event), { signal });
		this.addEventListener('click', ({ target }) => this.#leave(target as Element), { signal });
		void this.#load();
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	async #load() {
		this.#say('loading');
		try {
			const response = await fetch(this.#index);
			if (!response.ok) throw new Error(response.statusText);
			this.#search = searcher((await response.json()) as SearchIndex);
			this.#show();
		} catch {
			// Offline, or the file of an older edition is gone.
			this.#say('failed');
		}
	}

	#show() {
		if (!this.#search) return;
		const query = (this.#part('input') as HTMLInputElement).value;
		const { hits, total } = this.#search(query);
		this.#part('.search-results').replaceChildren(...this.#groups(hits));
		const state = total > MOST_HITS ? 'more' : total > 0 ? 'all' : 'none';
		this.#say(query.trim() === '' ? null : state, total);
	}

	/** Hits under the page and section they stand in, in reading order. */
	#groups(hits: Hit[]): HTMLElement[] {
		const groups: HTMLElement[] = [];
		let list = element('ul');
		let last = '';
		for (const hit of hits) {
			const place = [hit.page.place, hit.section].filter(Boolean).join(' · ');
			if (place !== last) {
				list = element('ul');
				groups.push(element('h3', 'sans', place), list);
			}
			last = place;
			const link = element('a');
			link.href = new URL(hit.page.path, this.#home).href + (hit.anchor && `#${hit.anchor}`);
			link.dataset['match'] = hit.match;
			link.append(...hit.context.map(({ text, found }) => (found ? element('mark', '', text) : text)));
			const item = element('li');
			item.append(link);
			list.append(item);
		}
		return groups;
	}

	/** Says how it stands; a screen reader hears it. */
	#say(state: State | null, total = 0) {
		for (const line of this.querySelectorAll<HTMLElement>('[data-state]')) {
			line.hidden = line.dataset['state'] !== state;
			for (const count of line.querySelectorAll('[data-count]')) count.textContent = String(total);
		}
		this.#part('[data-again]').hidden = state !== 'failed';
	}

	/** Enter goes to the first result. */
	#open() {
		this.querySelector<HTMLElement>('.search-results a')?.click();
	}

	/** Up and down go through the field and the results; Escape closes. */
	#move(event: KeyboardEvent) {
		// A search field would first be emptied by it, and the panel stay.
		// Safari says 229 where Escape only ends a composition.
		if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229) {
			event.preventDefault();
			this.closest('dialog')?.querySelector<HTMLElement>('[data-closes]')?.click();
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (!step || event.isComposing) return;
		event.preventDefault();
		const stops = [...this.querySelectorAll<HTMLElement>('input, .search-results a')];
		const at = stops.indexOf(document.activeElement as HTMLElement);
		stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
	}

	/** Lets the page that the result leads to show what was found. */
	#leave(target: Element) {
		const link = target.closest('a');
		if (!link) return;
		keepFound({ address: link.href, match: link.dataset['match'] ?? '' });
		// A result on this very page opens none: the panel closes first.
		if (link.href.split('#')[0] === location.href.split('#')[0]) setTimeout(showFound);
	}

	get #index(): URL {
		return new URL(this.dataset['index'] ?? '', location.href);
	}

	/** The base of the site: the index lies one folder below it. */
	get #home(): URL {
		return new URL('..', this.#index);
	}

	#part(selector: string): HTMLElement {
		return this.querySelector(selector) as HTMLElement;
	}
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className = '',
	text = '',
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.textContent = text;
	return made;
}

customElements.define('reader-search', ReaderSearch);
