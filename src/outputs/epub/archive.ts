import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file of the book, by its path in the archive. */
export type Entry = { path: string; bytes: Uint8Array | string };

/** Formats that are packed already. */
const PACKED = /\.jpg$/;

/**
 * An EPUB container (OCF 3.3, 4.2): the file `mimetype` first, as it is. The same entries at the same moment give the
 * same bytes on any machine: fflate writes times by the local clock, so the day is given to it in that clock, at noon,
 * when no clock is put forward.
 */
export function archive(entries: readonly Entry[], moment: Date): Uint8Array {
	const mtime = new Date(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate(), 12);
	const files: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
	for (const { path, bytes } of entries)
		files[path] = [typeof bytes === 'string' ? strToU8(bytes) : bytes, { level: PACKED.test(path) ? 0 : 9 }];
	return zipSync(files, { mtime });
}
