/** Where things first stand in one manuscript: id → anchor on its page. */
export type Places = {
	stats: Record<string, string>;
	/** The words around each stat, with `{id}` for numbers, as `fill` reads them. */
	contexts: Record<string, string>;
	terms: Record<string, string>;
	figures: Record<string, string>;
	corrections: Record<string, string>;
	/** Highlighted figure blocks in order: the id on the page, and the stats they show. */
	highlights: { id: string; stats: string[] }[];
	/** Length of its running text, for the reading time. */
	characters: number;
};
