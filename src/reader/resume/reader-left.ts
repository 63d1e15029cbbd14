import { remembered } from '../shared/store.ts';

/** On a chapter that was opened at its top: the way to where its reader left it. */
class ReaderLeft extends HTMLElement {
	connectedCallback() {
		const place = remembered().places[this.dataset['chapter'] ?? ''];
		const link = this.querySelector('a');
		if (!link || !place || place.done || location.hash || !document.getElementById(place.anchor)) return;
		link.href = `#${place.anchor}`;
		this.hidden = false;
	}
}

customElements.define('reader-left', ReaderLeft);
