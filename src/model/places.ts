/** What a note explains: a term by its id, or where a link outside leads. `anchor` is where it first stands. */
export type NoteRef = { kind: 'term' | 'link'; key: string; anchor: string };

/** Where things first stand in one manuscript: id → anchor on its page. An id may be a name that all objects have, `constructor`. */
export type Places = {
	stats: Record<string, string>;
	/** The words around each stat, with `{id}` for numbers, as `fill` reads them. */
	contexts: Record<string, string>;
	terms: Record<string, string>;
	/** What is explained or linked outside, in order of appearance; on paper numbered from 1. */
	notes: NoteRef[];
	/** Charts in order, whose ids are their anchors. */
	charts: string[];
	corrections: Record<string, string>;
	/** Highlighted figure blocks in order: the id on the page, and the stats they show. */
	highlights: { id: string; stats: string[] }[];
	/** Length of its running text, for the reading time. */
	characters: number;
};
