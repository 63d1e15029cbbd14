import type { APIRoute } from 'astro';
import { qrDrawing } from '../../../pictures/qr.ts';
import { editionFolders } from '../../../data/editions.ts';
import { listedPages } from '../../../data/listed.ts';
import { absolute } from '../../../data/site.ts';
import { codePath } from '../../../model/paths.ts';

/** A code leads to a public address; a preview has none. */
export const getStaticPaths = async () => {
	const [pages, editions] = [await listedPages(), await editionFolders()];
	if (import.meta.env.PREVIEW_SITE) return [];
	return editions.flatMap(({ edition, folder }) =>
		pages.map(({ path }) => ({
			params: { edition, page: codePath(path).replace(/^codes\/|\.svg$/g, '') },
			props: { url: absolute(folder + path) },
		})),
	);
};

/** The QR code of a page, to be read off a screen or off paper. */
export const GET: APIRoute<{ url: string }> = ({ props }) =>
	new Response(qrDrawing(props.url), { headers: { 'Content-Type': 'image/svg+xml' } });
