import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../../outputs/built/files.ts';

const TEXT = /\.(html|js|css|json|csv|xml|svg|webmanifest|txt)$/;
/** Less than this fits into one packet as it is. Bytes. */
const SMALL = 1024;
/** Brotli's highest, 11, takes two and a half times as long for two per cent less. */
const QUALITY = 10;

/** How a file is written besides, by the ending of its copy. */
const FORMS: Record<string, (content: Buffer) => Promise<Buffer>> = {
	br: (content) =>
		promisify(brotliCompress)(content, {
			params: {
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_QUALITY]: QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
			},
		}),
	gz: (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** What was written, in files and bytes. */
export type Compressed = { files: number; from: number; to: Record<string, number> };

/**
 * Writes the text files below `root` compressed beside them, for hosts that send what lies there (RFC 7932, RFC 1952):
 * at a quality which no server has the time for. Fonts, pictures and books are compressed in themselves.
 */
export async function compress(root: string): Promise<Compressed> {
	const files = listFiles(root, '').filter((file) => TEXT.test(file));
	const done: Compressed = { files: 0, from: 0, to: { br: 0, gz: 0 } };
	// Node compresses on threads of its own; more at once than there are processors only fills memory.
	const next = files.values();
	await Promise.all(Array.from({ length: availableParallelism() }, () => work()));
	return done;

	async function work(): Promise<void> {
		for (const file of next) {
			const content = await readFile(file);
			if (content.length < SMALL) continue;
			done.files++;
			done.from += content.length;
			for (const [ending, form] of Object.entries(FORMS)) {
				const made = await form(content);
				await writeFile(`${file}.${ending}`, made);
				done.to[ending] = (done.to[ending] ?? 0) + made.length;
			}
		}
	}
}
