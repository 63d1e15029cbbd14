import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type JpegOptions, type PngOptions } from 'sharp';

/** How a picture is written: few flat colours, the many of a sky, a cover for any e-reader, or vectors as they are. */
export type Encoding = 'flat' | 'sky' | 'cover' | 'svg';

/** A palette keeps text sharp and files small; a sky is dithered, else it shows bands: fully, its file doubles. */
const PNG = { palette: true, effort: 4, compressionLevel: 9 };

/** Unhalved colours keep the edges of words clean. */
const JPEG = { quality: 76, mozjpeg: true, chromaSubsampling: '4:4:4' };

const FORMATS: Record<Encoding, { ending: string; type: string; options: PngOptions & JpegOptions }> = {
	flat: { ending: 'png', type: 'image/png', options: { ...PNG, colours: 64, dither: 0 } },
	sky: { ending: 'png', type: 'image/png', options: { ...PNG, colours: 256, dither: 0.5 } },
	cover: { ending: 'jpg', type: 'image/jpeg', options: JPEG },
	svg: { ending: 'svg', type: 'image/svg+xml', options: {} },
};

/** A picture to be drawn when its file is asked for. */
export type Picture = {
	file: string;
	/** The name under which it is kept when it is drawn. */
	kept: string;
	/** Folder of its edition below the base. */
	folder: string;
	type: string;
	svg: string;
	encoding: Encoding;
};

/** Names a picture after what it shows: a corrected number has a new address. */
export function pictureOf(name: string, svg: string, encoding: Encoding): Picture {
	const { ending, type, options } = FORMATS[encoding];
	const hash = createHash('sha256')
		.update(JSON.stringify([options, svg]))
		.digest('hex')
		.slice(0, 8);
	const file = `${name}.${hash}.${ending}`;
	return { file, kept: file, folder: '', type, svg, encoding };
}

/**
 * Pictures of one thing, in all editions and shapes, under one hash: whoever knows one address knows the others, which
 * differ by folder and shape alone.
 */
export function namedAlike(pictures: readonly Picture[]): Picture[] {
	const hash = createHash('sha256')
		.update(pictures.map(({ kept }) => kept).join(' '))
		.digest('hex')
		.slice(0, 8);
	return pictures.map((picture) => ({ ...picture, file: picture.kept.replace(HASH, `.${hash}$1`) }));
}

const HASH = /\.[0-9a-f]{8}(\.\w+)$/;

/** The bytes of a picture, from the cache folder where it was drawn before. */
export async function drawPicture(picture: Picture, cache: string): Promise<Uint8Array> {
	if (picture.encoding === 'svg') return new TextEncoder().encode(picture.svg);
	// Another renderer draws anew, under the same address.
	const folder = join(cache, `vips-${sharp.versions.vips}`);
	const kept = join(folder, picture.kept);
	const found = await readFile(kept).catch(() => undefined);
	if (found) return found;
	const svg = new TextEncoder().encode(picture.svg);
	const { options } = FORMATS[picture.encoding];
	const image = picture.encoding === 'cover' ? sharp(svg).jpeg(options) : sharp(svg).png(options);
	const bytes = await image.toBuffer();
	mkdirSync(folder, { recursive: true });
	// Two builds may draw the same card at once: none reads the other's half-written file.
	const draft = `${kept}.${process.pid}`;
	await writeFile(draft, bytes);
	await rename(draft, kept);
	return bytes;
}
