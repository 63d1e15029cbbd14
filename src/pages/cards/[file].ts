import type { APIRoute, GetStaticPaths } from 'astro';
import type { Picture } from '../../cards/render.ts';
import { allCards, respond } from '../../cards/site.ts';

export const getStaticPaths = (async () =>
	(await allCards()).map((picture) => ({
		params: { file: picture.file },
		props: picture,
	}))) satisfies GetStaticPaths;

/** Share cards and posters. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
