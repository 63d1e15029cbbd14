import { closeSync, openSync, readSync } from 'node:fs';

/** How files of the formats that `<Picture>` takes begin. */
const BEGINNINGS = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^RIFF.{4}WEBP/s, /^.{4}ftypavi[fs]/s];
const LONGEST = 12;

/** True for a picture whose format can be published; a telephone's HEIC is none, whatever its name ends in. */
export function isPicture(path: string): boolean {
	const bytes = Buffer.alloc(LONGEST);
	try {
		const file = openSync(path, 'r');
		try {
			readSync(file, bytes, 0, LONGEST, 0);
		} finally {
			closeSync(file);
		}
	} catch {
		// A folder, or nothing that may be read.
		return false;
	}
	return BEGINNINGS.some((beginning) => beginning.test(bytes.toString('latin1')));
}
