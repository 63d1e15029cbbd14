import { joinTitle, type Shared, shareLinks, type Way } from '../../lib/share.ts';
import { copyText, tell } from '../copy.ts';

/**
 * The share sheet: sends the page, or the figure from which it was opened. Its links serve without this; here they
 * are joined by the system's own sheet and by copying.
 */
class ReaderShare extends HTMLElement {
	#life = new AbortController();
	#shared: Shared = { url: '', title: '' };
	/** The page's own poster. */
	#poster: string | undefined;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		// A page in WeChat cannot open its menu; only a reader can.
		this.#part('[data-wechat]').hidden = !navigator.userAgent.includes('MicroMessenger');
		this.#poster = this.querySelector('[data-poster] a')?.getAttribute('href') ?? undefined;
		const [system, copy] = [this.#part('[data-system]'), this.#part('[data-copy]')];
		system.hidden = typeof navigator.share !== 'function';
		copy.hidden = false;
		system.addEventListener('click', () => void this.#send(), { signal });
		copy.addEventListener('click', () => void this.#copy(), { signal });
		this.#field.addEventListener('focus', () => this.#field.select(), { signal });
		const opened = (event: Event) => this.#show((event as CustomEvent<HTMLElement>).detail);
		this.closest('dialog')?.addEventListener('panel-opened', opened, { signal });
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	/** What the tool that opened the sheet is for: a figure names its own title and address, any other the page. */
	#show(opener: HTMLElement) {
		const { title = '', feature = '', url = '', preview } = this.dataset;
		const own = opener.dataset['share'];
		const page = preview === undefined ? url : location.href.split('#')[0];
		const shared: Shared = {
			title: joinTitle(own ?? title, feature),
			url: own === undefined ? (page ?? '') : new URL(opener.getAttribute('href') ?? '', page).href,
			summary: own === undefined ? this.dataset['summary'] : undefined,
			picture: opener.dataset['picture'] ?? this.dataset['picture'],
		};
		const subject = this.#part('[data-subject]');
		subject.textContent = own ?? title;
		subject.hidden = subject.textContent === '';
		this.#shared = shared;
		this.#field.value = shared.url;
		const links = shareLinks(shared);
		for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-way]'))
			link.href = links[link.dataset['way'] as Way];
		// The code is the page's own.
		for (const part of this.querySelectorAll<HTMLElement>('[data-page]')) part.hidden = own !== undefined;
		this.#pose(own === undefined ? this.#poster : opener.dataset['poster']);
		tell(this.#state, null);
	}

	/** Shows a poster; none for what has none. */
	#pose(path: string | undefined) {
		const figure = this.querySelector<HTMLElement>('[data-poster]');
		const [link, image] = [figure?.querySelector('a'), figure?.querySelector('img')];
		if (!figure || !link || !image) return;
		figure.hidden = path === undefined;
		if (path === undefined || image.getAttribute('src') === path) return;
		link.href = path;
		image.src = path;
	}

	async #send() {
		try {
			// With a text beside it Android joins both, and WeChat finds no address to preview (t59688/newsnook#14).
			await navigator.share({ title: this.#shared.title, url: this.#shared.url });
		} catch (error) {
			// The reader thought better of it.
			if ((error as Error).name === 'AbortError') return;
			await this.#copy();
		}
	}

	async #copy() {
		tell(this.#state, null);
		const copied = await copyText(this.#shared.url, this);
		if (!copied) this.#field.focus();
		tell(this.#state, copied ? 'done' : 'failed');
	}

	get #field(): HTMLInputElement {
		return this.querySelector('input') as HTMLInputElement;
	}

	get #state(): Element | null {
		return this.querySelector('[role="status"]');
	}

	#part(selector: string): HTMLElement {
		return this.querySelector(selector) as HTMLElement;
	}
}

customElements.define('reader-share', ReaderShare);
