import { previewOf } from '../../pictures/cards/images.ts';
import { joinTitle, type Shared, shareLinks, type Way } from './ways.ts';
import { copyText, tell } from '../copy/copy.ts';
import { pageFacts } from './facts.ts';

/**
 * The share sheet: sends the page, or the figure from which it was opened, by links, by the system's own sheet and by
 * copying.
 */
class ReaderShare extends HTMLElement {
	#life = new AbortController();
	#shared: Shared = { url: '', title: '' };

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		// A page in WeChat cannot open its menu; only a reader can.
		this.#part('[data-wechat]').hidden = !navigator.userAgent.includes('MicroMessenger');
		const system = this.#part('[data-system]');
		system.hidden = typeof navigator.share !== 'function';
		system.addEventListener('click', () => void this.#send(), { signal });
		this.#part('[data-copy]').addEventListener('click', () => void this.#copy(), { signal });
		this.#field.addEventListener('focus', () => this.#field.select(), { signal });
		const opened = (event: Event) => this.#show((event as CustomEvent<HTMLElement>).detail);
		this.closest('dialog')?.addEventListener('panel-opened', opened, { signal });
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	/** What the tool that opened the sheet is for: a figure names its own title and address, any other the page. */
	#show(opener: HTMLElement) {
		const page = pageFacts();
		const own = opener.dataset['share'];
		const poster = own === undefined ? page.poster : opener.dataset['poster'];
		// What has no picture of its own is sent with the page's.
		const card = poster ?? page.poster;
		const shared: Shared = {
			title: joinTitle(own ?? page.title, page.feature),
			url: own === undefined ? page.url : new URL(opener.getAttribute('href') ?? '', page.url).href,
			summary: own === undefined ? page.summary : undefined,
			picture: card && new URL(previewOf(card), page.url).href,
		};
		const subject = this.#part('[data-subject]');
		subject.textContent = own ?? page.title;
		subject.hidden = subject.textContent === '';
		this.#part('[data-of]').textContent = page.feature;
		this.#shared = shared;
		this.#field.value = shared.url;
		const links = shareLinks(shared);
		for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-way]'))
			link.href = links[link.dataset['way'] as Way];
		// The code is the page's own.
		this.#picture('[data-code]', own === undefined ? page.code : undefined);
		this.#picture('[data-poster]', poster);
		tell(this.#state, null);
	}

	/** Shows a picture in its figure; hides the figure where there is none. */
	#picture(selector: string, path: string | undefined) {
		const figure = this.querySelector<HTMLElement>(selector);
		const frame = figure?.firstElementChild;
		if (!figure || !frame) return;
		figure.hidden = path === undefined;
		if (path === undefined || frame.querySelector('img')?.getAttribute('src') === path) return;
		if (frame instanceof HTMLAnchorElement) frame.href = path;
		const image = document.createElement('img');
		image.alt = figure.dataset['alt'] ?? '';
		// Offline a device may not have it.
		image.onerror = () => {
			image.remove();
			figure.hidden = true;
		};
		image.src = path;
		frame.replaceChildren(image);
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
