import type { APIRoute } from 'astro';
import type { Picture } from '../../../pictures/render.ts';
import { bookCovers, paths, respond } from '../../../pictures/site.ts';

export const getStaticPaths = async () => paths(await bookCovers(), 'jpg');

/** The cover of the book. */
export const GET: APIRoute<Picture> = ({ props }) => respond(props);
