import sharp from 'sharp';
import { drawingOf } from './drawing.ts';

/** A picture file of the book. */
export type PictureFile = { name: string; type: string; bytes: Uint8Array };

type Kind = 'drawing' | 'photograph' | 'cover';

/** Pixels across that a photograph keeps: more than the page of an e-reader has. */
const WIDTH = 1200;
/** JPEG, since older reading systems know neither WebP nor AVIF. */
const JPEG = { quality: 78, mozjpeg: true };

/** Ending of a file, and the hash before it that cards and charts carry for caches. */
const HASH = /(\.[0-9a-f]{8})?\.\w+$/;

/** The pictures that the texts ask for, each once, in the order in which they come up. */
export class Pictures {
	#wanted = new Map<string, { source: string; kind: Kind }>();

	/** Takes up a built file by its path below the base; returns its name in the book. */
	add(source: string, kind: Kind): string {
		const file = source.slice(source.lastIndexOf('/') + 1);
		const name = `images/${plain(file.replace(HASH, ''))}.${kind === 'drawing' ? 'svg' : 'jpg'}`;
		this.#wanted.set(name, { source, kind });
		return name;
	}

	/** All files, given how to read a built one. */
	files(read: (path: string) => Uint8Array): Promise<PictureFile[]> {
		return Promise.all(
			[...this.#wanted].map(async ([name, { source, kind }]): Promise<PictureFile> => {
				const built = read(source);
				if (kind === 'cover') return { name, type: 'image/jpeg', bytes: built };
				if (kind === 'photograph') return { name, type: 'image/jpeg', bytes: await photograph(built) };
				const drawing = drawingOf(new TextDecoder().decode(built));
				return { name, type: 'image/svg+xml', bytes: new TextEncoder().encode(drawing) };
			}),
		);
	}
}

/** A name for any archive and any reading system (EPUB 3.3, 4.2.3): the hash that a photograph's has keeps it apart. */
function plain(name: string): string {
	return name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '');
}

function photograph(bytes: Uint8Array): Promise<Uint8Array> {
	return sharp(bytes)
		.rotate()
		.resize({ width: WIDTH, withoutEnlargement: true })
		.flatten({ background: '#fff' })
		.jpeg(JPEG)
		.toBuffer();
}
