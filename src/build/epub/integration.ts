import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileSize } from '../../lib/file-size.ts';
import { target } from '../environment.ts';
import { tellSize } from '../file-sizes.ts';
import { bookOf } from './book.ts';

/** Path of the book below the base. */
export const BOOK = 'book.epub';

/** Writes the feature as a book, taken from the pages so that both say the same, and tells the pages its size. */
export function epub(): AstroIntegration {
	let base = '/';
	return {
		name: 'epub',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const { preview, sourceDate } = target();
				const bytes = await bookOf({ root, base, preview, date: sourceDate });
				writeFileSync(join(root, BOOK), bytes);
				tellSize(root, BOOK, bytes.length);
				logger.info(`${BOOK}: ${fileSize(bytes.length)}`);
			},
		},
	};
}
