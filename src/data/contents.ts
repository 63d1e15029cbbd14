import { type Chapter, chapters } from './chapters.ts';

/** Up to this many chapters every page carries the whole list. */
const WHOLE_LIST = 40;
/** Above it, a page carries this many chapters before and after its own. */
const NEIGHBOURS = 3;

/** The chapters that a page lists, and how many there are in all. */
export type Contents = {
	chapters: Chapter[];
	count: number;
	/** Number of the chapter whose page this is. */
	current: number | undefined;
};

/** What the contents of one page show: everything, or in long features the chapters around it. */
export async function contents(current?: number): Promise<Contents> {
	const all = await chapters();
	if (all.length <= WHOLE_LIST) return { chapters: all, count: all.length, current };
	const first = Math.max(0, (current ?? 1) - 1 - NEIGHBOURS);
	return { chapters: all.slice(first, (current ?? 1) + NEIGHBOURS), count: all.length, current };
}
