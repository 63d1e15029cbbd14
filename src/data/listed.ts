import { FIXED_PAGES, statPath } from '../model/paths.ts';
import { allChanges, changesOf } from './changes.ts';
import { chapters } from './chapters.ts';
import { ledger } from './ledger.ts';

/** A page meant to be found: path below the base, and the day of its last change. */
export type Listed = { path: string; modified: string };

/** All of them, in reading order. A page is here or says `noindex`; a built check compares. */
export async function listedPages(): Promise<Listed[]> {
	const { modified } = await allChanges();
	const list = await chapters();
	return [
		{ path: '', modified },
		...(await Promise.all(
			list.map(async (chapter) => ({ path: chapter.path, modified: (await changesOf(chapter)).modified })),
		)),
		...FIXED_PAGES.map((path) => ({ path, modified })),
		...[...(await ledger()).keys()].map((id) => ({ path: statPath(id), modified })),
	];
}
