import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, type Icon, ICONS } from '../../pictures/icon.ts';
import { drawnFor, type Setting } from '../../pictures/type/setting.ts';
import { editionFolders, translated } from '../../data/editions.ts';
import { feature } from '../../data/feature.ts';

export const getStaticPaths = (async () =>
	(await editionFolders()).flatMap(({ edition, folder }) =>
		ICONS.map((icon) => ({ params: { edition, icon: icon.file }, props: { icon, folder } })),
	)) satisfies GetStaticPaths;

/** The icons drawn from the seal. */
export const GET: APIRoute<{ icon: Icon; folder: string }> = async ({ props: { icon, folder } }) => {
	const { icon: character } = await feature();
	const setting: Setting | undefined = (await translated()).find(({ edition }) => edition.folder === folder);
	return new Response(Buffer.from(await drawnFor(setting, () => drawIcon(character, icon))));
};
