import type { APIRoute } from 'astro';
import type { Picture } from '../../../pictures/render.ts';
import { allCharts, paths, respond } from '../../../pictures/site.ts';

export const getStaticPaths = async () => paths(await allCharts(), 'svg');

/** Charts as vectors to save. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
