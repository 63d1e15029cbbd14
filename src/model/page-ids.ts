/** Id of the table of a chart. */
export function tableId(chart: string): string {
	return `${chart}-table`;
}

/** Id of a note's words. */
export function noteTextId(term: string): string {
	return `term-${term}-text`;
}

/** Id of what explains a number in running text. */
export function numberNoteId(stat: string): string {
	return `number-${stat}`;
}

/** Id of its words; ids of stats have no two hyphens in a row. */
export function numberTextId(stat: string): string {
	return `${numberNoteId(stat)}--text`;
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
