import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, ICONS } from '../cards/icon.ts';
import { feature } from '../data/feature.ts';

export const getStaticPaths = (() =>
	ICONS.map((icon) => ({ params: { icon: icon.file }, props: icon }))) satisfies GetStaticPaths;

/** The icons drawn from the seal. */
export const GET: APIRoute<(typeof ICONS)[number]> = async ({ props }) =>
	new Response(Buffer.from(await drawIcon((await feature()).icon, props)));
