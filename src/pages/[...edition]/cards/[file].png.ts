import type { APIRoute } from 'astro';
import type { Picture } from '../../../pictures/render.ts';
import { allCards, paths, respond } from '../../../pictures/site.ts';

export const getStaticPaths = async () => paths(await allCards(), 'png');

/** Share cards and posters. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
