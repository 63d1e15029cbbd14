import { placeTools } from './place-tools.ts';
import { joinTitle, quotation } from '../share/ways.ts';
import { copyText, tell } from '../copy/copy.ts';
import { pageFacts } from '../share/facts.ts';
import { type Selected, selectedIn, stopBeside } from './selected.ts';

/** Milliseconds without a change after which a selection is made. */
const SETTLED = 250;

/**
 * Offers to copy the words a reader has selected, or a link to them. With a mouse it stands below them; on touch
 * screens at the window's foot, clear of the system's own menu. Tab goes into it, and out where the selection ends.
 */
class ReaderQuote extends HTMLElement {
	#life = new AbortController();
	#selected: Selected | undefined;
	#range: Range | undefined;
	#timer = 0;
	#pressed = false;
	#touch = false;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		document.addEventListener('selectionchange', () => this.#soon(), { signal });
		// It may have been loaded with the button already down.
		for (const sign of ['pointerdown', 'pointermove'] as const)
			document.addEventListener(sign, (event) => this.#press(event), { signal, passive: true });
		for (const end of ['pointerup', 'pointercancel'])
			document.addEventListener(end, () => ((this.#pressed = false), this.#soon()), { signal });
		document.addEventListener('keydown', (event) => this.#key(event), { signal });
		addEventListener('scroll', () => this.#close(), { signal, passive: true });
		addEventListener('resize', () => this.#close(), { signal });
		this.#part('[data-link]').addEventListener('click', () => void this.#copy('link'), { signal });
		this.#part('[data-quote]').addEventListener('click', () => void this.#copy('quote'), { signal });
		this.#touch = matchMedia('(hover: none)').matches;
		this.#soon();
	}

	disconnectedCallback() {
		clearTimeout(this.#timer);
		this.#life.abort();
		this.#close();
	}

	#press({ pointerType, buttons, target }: PointerEvent) {
		this.#touch = pointerType !== 'mouse';
		this.#pressed = !this.#touch && buttons > 0 && !this.contains(target as Node);
	}

	#soon() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#settle(), SETTLED) as unknown as number;
	}

	#settle() {
		if (this.#pressed || this.contains(document.activeElement)) return;
		const selection = getSelection();
		const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
		this.#selected = range && selectedIn(range);
		this.#range = range;
		if (!range || !this.#selected) this.#close();
		else this.#open(range);
	}

	#open(range: Range) {
		this.#part<HTMLTextAreaElement>('textarea').hidden = true;
		tell(this, null);
		this.hidden = false;
		this.classList.toggle('is-touch', this.#touch);
		if (this.#touch) return;
		const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
		const [first, last] = [lines[0], lines.slice(-1)[0]];
		if (!first || !last) return;
		const place = placeTools(
			{ width: this.offsetWidth, height: this.offsetHeight },
			{ top: first.top, bottom: last.bottom, end: last.right },
			{ width: document.documentElement.clientWidth, height: innerHeight },
		);
		this.style.setProperty('--quote-left', `${place.left}px`);
		this.style.setProperty('--quote-top', `${place.top + scrollY}px`);
	}

	#close() {
		if (this.hidden) return;
		const inside = this.contains(document.activeElement);
		this.hidden = true;
		if (inside) this.#return();
	}

	/** Gives the words their selection back, which a field has taken. */
	#return() {
		(document.activeElement as HTMLElement | null)?.blur();
		if (!this.#range) return;
		getSelection()?.removeAllRanges();
		getSelection()?.addRange(this.#range);
	}

	#key(event: KeyboardEvent) {
		if (this.hidden || event.defaultPrevented) return;
		const inside = this.contains(document.activeElement);
		if (event.key === 'Escape') {
			if (inside) event.preventDefault();
			clearTimeout(this.#timer);
			this.#close();
		}
		if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
		const stops = [...this.querySelectorAll<HTMLElement>('button, textarea')].filter(({ hidden }) => !hidden);
		const at = stops.indexOf(document.activeElement as HTMLElement);
		const next = inside ? stops[at + (event.shiftKey ? -1 : 1)] : event.shiftKey ? undefined : stops[0];
		const target =
			next ?? (inside ? this.#range && stopBeside(this.#range, event.shiftKey, this) : undefined);
		if (!target) return;
		event.preventDefault();
		target.focus({ preventScroll: next !== undefined });
		if (!next) this.#close();
	}

	async #copy(what: 'link' | 'quote') {
		if (!this.#selected) return;
		const page = pageFacts();
		const title = joinTitle(page.title, page.feature);
		const link = page.url + this.#selected.fragment;
		const script = document.documentElement.lang === 'zh-Hant' ? 'traditional' : 'simplified';
		const text =
			what === 'link' ? link : quotation({ words: this.#selected.words, title, url: link }, script);
		tell(this, null);
		const copied = await copyText(text, this);
		const field = this.#part<HTMLTextAreaElement>('textarea');
		field.hidden = copied;
		if (!copied) {
			field.value = text;
			field.focus({ preventScroll: true });
			field.select();
		}
		tell(this, copied ? 'done' : 'failed');
	}

	#part<Kind extends HTMLElement>(selector: string): Kind {
		return this.querySelector(selector) as Kind;
	}
}

customElements.define('reader-quote', ReaderQuote);
