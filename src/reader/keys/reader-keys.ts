import { actionOf, type KeyAction, type Situation } from './keys.ts';
import { onMemory, remember, remembered } from '../shared/store.ts';

const CONTROLS =
	'button, summary, input, select, textarea, audio, video, [role="button"], [role="slider"], [role="tab"], [role="option"], [role="menuitem"], [role="radio"]';
const FIELDS =
	'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), select, textarea';
const OVER = 'dialog[open], [role="dialog"]:not([hidden])';

/**
 * Turns chapters with ← and →, opens this help with ? and search with / or Ctrl and K. Wraps the help's words, with the switch
 * that ends all of it (WCAG 2.1.4).
 */
class ReaderKeys extends HTMLElement {
	#life = new AbortController();
	/** Kept here too, so that the switch works where nothing can be stored. */
	#on = true;

	connectedCallback() {
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.#show(remembered().settings.keys);
		onMemory(({ settings }) => this.#show(settings.keys), signal);
		this.addEventListener('change', () => this.#set(this.#switch?.checked ?? true), { signal });
		document.addEventListener('keydown', (event) => this.#press(event), { signal });
	}

	disconnectedCallback() {
		this.#life.abort();
	}

	get #switch(): HTMLInputElement | null {
		return this.querySelector('input');
	}

	#show(on: boolean) {
		this.#on = on;
		if (this.#switch) this.#switch.checked = on;
	}

	#set(keys: boolean) {
		this.#show(keys);
		remember((memory) => ({ ...memory, settings: { ...memory.settings, keys } }));
	}

	#press(event: KeyboardEvent) {
		const { key, altKey: alt, ctrlKey: ctrl, metaKey: meta, shiftKey: shift, repeat } = event;
		const taken = event.defaultPrevented || event.isComposing;
		const action = actionOf(
			{ key, alt, ctrl, meta, shift, repeat, taken },
			situation(),
			{ keys: this.#on },
			{ previous: way('prev') !== null, next: way('next') !== null },
		);
		if (!action) return;
		event.preventDefault();
		follow(action);
	}
}

function follow(action: KeyAction) {
	if (action === 'previous' || action === 'next') {
		const address = way(action === 'next' ? 'next' : 'prev');
		if (address) location.assign(address);
	} else {
		const panel = action === 'help' ? 'keys' : 'search';
		document.querySelector<HTMLElement>(`[data-opens="${panel}"]`)?.click();
	}
}

/** Address of the chapter before or after, as the page's head names it. */
function way(rel: 'prev' | 'next'): string | null {
	return document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`)?.href ?? null;
}

function situation(): Situation {
	const focused = document.activeElement ?? document.body;
	return {
		control: focused.closest(CONTROLS) !== null,
		editable: focused.matches(FIELDS) || (focused as HTMLElement).isContentEditable,
		scroller: scrollsSideways(focused),
		dialog: document.querySelector(OVER) !== null,
		selection: getSelection()?.isCollapsed === false,
	};
}

/** Whether arrows may scroll something sideways: the focused box or one around it, or a page wider than the window. */
function scrollsSideways(focused: Element): boolean {
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth || (visualViewport?.scale ?? 1) > 1) return true;
	for (let box: Element | null = focused; box && box !== document.body; box = box.parentElement) {
		if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
	}
	return false;
}

customElements.define('reader-keys', ReaderKeys);
