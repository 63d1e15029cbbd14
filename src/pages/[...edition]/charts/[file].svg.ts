import type { APIRoute } from 'astro';
import type { Picture } from '../../../cards/render.ts';
import { allCharts, paths, respond } from '../../../cards/site.ts';

export const getStaticPaths = async () => paths(await allCharts(), 'svg');

/** Charts as vectors to save. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
