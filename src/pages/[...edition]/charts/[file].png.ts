import type { APIRoute } from 'astro';
import type { Picture } from '../../../cards/render.ts';
import { allCharts, paths, respond } from '../../../cards/site.ts';

export const getStaticPaths = async () => paths(await allCharts(), 'png');

/** Charts as pictures to save. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
