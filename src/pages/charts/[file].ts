import type { APIRoute, GetStaticPaths } from 'astro';
import type { Picture } from '../../cards/render.ts';
import { allCharts, respond } from '../../cards/site.ts';

export const getStaticPaths = (async () =>
	(await allCharts()).map((picture) => ({
		params: { file: picture.file },
		props: picture,
	}))) satisfies GetStaticPaths;

/** Charts as pictures to save. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
