import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Check, Finding } from '../check.ts';

const TEXT = /\.(html|js|css|json|csv|xml|svg|webmanifest|txt)$/;
const COPY = /\.(br|gz)$/;
const SMALL = 1024;
const OPENED = { br: brotliDecompressSync, gz: gunzipSync };

export const compressed: Check = {
	title: 'what lies compressed beside a file is that file; all text files have it, or none',
	run: ({ files, bytes }) => {
		const copies = [...files].filter((file) => COPY.test(file));
		if (copies.length === 0) return [];
		const lonely = copies
			.filter((copy) => !files.has(copy.replace(COPY, '')))
			.map((where): Finding => ({ where, message: 'a copy of no file' }));
		const texts = [...files].filter((file) => TEXT.test(file) && bytes(file).length >= SMALL);
		const wrong = texts.flatMap((file) =>
			(['br', 'gz'] as const).flatMap((ending): Finding[] => {
				const where = `${file}.${ending}`;
				if (!files.has(where)) return [{ where, message: 'missing' }];
				const same = OPENED[ending](bytes(where)).equals(bytes(file));
				return same ? [] : [{ where, message: 'not the file beside it' }];
			}),
		);
		return [...lonely, ...wrong];
	},
};
