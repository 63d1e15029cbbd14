import { getEntry } from 'astro:content';
import { type Edition, editionsOf } from '../model/editions.ts';
import { type Convert, traditional } from '../model/traditional.ts';
import { feature } from './feature.ts';
import { once } from './once.ts';

/** The editions of the feature that are translated from the written one. */
export const translated = once(async (): Promise<{ edition: Edition; convert: Convert }[]> => {
	const editions = editionsOf(await feature()).filter(({ folder }) => folder !== '');
	if (editions.length === 0) return [];
	const convert = traditional((await getEntry('hant', 'hant'))?.data.words);
	return editions.map((edition) => ({ edition, convert }));
});

/** Every edition's folder as the parameter of a route, `[...edition]`; the written one has none. */
export async function editionFolders(): Promise<{ edition: string | undefined; folder: string }[]> {
	const folders = (await translated()).map(({ edition: { folder } }) => folder);
	return ['', ...folders].map((folder) => ({ edition: folder.replace('/', '') || undefined, folder }));
}
