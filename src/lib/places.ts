/** Where things first stand in one manuscript: id → anchor on its page. */
export type Places = {
	stats: Record<string, string>;
	/** The words around each stat, with `{id}` for numbers, as `fill` reads them. */
	contexts: Record<string, string>;
	/** Highlighted figure blocks: the ids of their stats. */
	steles: string[][];
	terms: Record<string, string>;
	figures: Record<string, string>;
	corrections: Record<string, string>;
	/** Length of its running text, for the reading time. */
	characters: number;
};

/** Anchor of a highlighted figure block. */
export function steleAnchor(ids: string[]): string {
	return `stele-${ids[0]}`;
}
