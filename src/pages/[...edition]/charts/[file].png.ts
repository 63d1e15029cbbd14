import type { APIRoute } from 'astro';
import type { Picture } from '../../../pictures/render.ts';
import { allCharts, paths, respond } from '../../../pictures/site.ts';

export const getStaticPaths = async () => paths(await allCharts(), 'png');

/** Charts as pictures to save. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
