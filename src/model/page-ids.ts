/** Pages on which records give ids of their own: those with a manuscript, and the ledger. */
export type IdPage = 'text' | 'ledger';

/** Ids of the interface on every page, in the panels that are fetched into it, and of the notes in the book. */
const EVERYWHERE = [/^main$/, /^share-(links|title)$/, /^panel-/, /^(footnote|noteref)-/];

/** Ids of the interface, and forms of those that the build gives, by page. A test compares them with built pages. */
const RESERVED: Record<IdPage, readonly RegExp[]> = {
	text: [
		...EVERYWHERE,
		/^(story|notes-title|related-title)$/,
		/^(cover|hero|close|gate\d+)-(sky|merlon)$/,
		// Paragraphs and sections, headings within them, and what stands under a name of its own.
		/^((intro|close)-)?[ps]\d+(-h\d+)?$/,
		/^((intro|close)-)?(stele|picture|term)(-|$)/,
		// Notes of Markdown itself.
		/^(user-content-|footnote-label$)/,
	],
	ledger: [...EVERYWHERE, /^columns$/, /^ledger-/],
};

/** True for an id that no record may have, since the page has it already. */
export function isReserved(id: string, page: IdPage): boolean {
	return RESERVED[page].some((form) => form.test(id));
}

/** Id of the table of a chart. */
export function tableId(figure: string): string {
	return `${figure}-table`;
}

/** Id of a note's words. */
export function noteTextId(term: string): string {
	return `term-${term}-text`;
}

/** Hands out the ids of one manuscript: a name that is taken gets the next number. */
export class FreeIds {
	readonly #taken = new Set<string>();

	/** The wish itself, or the wish with the first free number from 2. */
	give(wish: string): string {
		let id = wish;
		for (let count = 2; this.#taken.has(id); count++) id = `${wish}-${count}`;
		this.#taken.add(id);
		return id;
	}
}
