import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BOOKS } from '../../lib/books.ts';
import { fileSize, fillSize } from '../../lib/file-size.ts';
import { target } from '../environment.ts';
import type { BuiltPages } from '../built-pages.ts';
import { bookOf } from './book.ts';

/** Writes the feature as a book, taken from the pages so that both say the same, and tells the pages its size. */
export function epub(pages: BuiltPages): AstroIntegration {
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
				const { path } = BOOKS.epub;
				const bytes = await bookOf({ root, site: pages.site(root), base, preview, date: sourceDate });
				writeFileSync(join(root, path), bytes);
				pages.edit((html) => fillSize(html, path, bytes.length));
				logger.info(`${path}: ${fileSize(bytes.length)}`);
			},
		},
	};
}
