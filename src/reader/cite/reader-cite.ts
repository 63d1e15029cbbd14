import { today } from '../../model/date.ts';

/** Puts the day on which a page is cited into its citations: the reader's own, which no built page can know. */
class ReaderCite extends HTMLElement {
	connectedCallback() {
		for (const place of this.querySelectorAll('[data-today]')) place.textContent = today(new Date());
	}
}

customElements.define('reader-cite', ReaderCite);
