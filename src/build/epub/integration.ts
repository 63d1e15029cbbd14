import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { BOOKS } from '../../lib/books.ts';
import { fileSize, fillSize } from '../../lib/file-size.ts';
import { target } from '../environment.ts';
import type { BuiltPages } from '../built-pages.ts';
import { bookOf } from './book.ts';

/**
 * Writes the feature as a book, taken from the pages so that both say the same, and tells the pages its size. That of a
 * translated edition is the written one translated, words of the book's own included.
 */
export function epub(pages: BuiltPages): AstroIntegration {
	const written = pages.original ?? pages;
	let base = '/';
	let home = '';
	return {
		name: 'epub',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
				home = new URL(base, config.site).href;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const [root, folder] = [written.folder(dir), pages.folder(dir)];
				const { preview, sourceDate } = target();
				const { path } = BOOKS.epub;
				const translation = pages === written ? undefined : pages.translation(home);
				const bytes = await bookOf(
					{ root, site: written.site(root), base, preview, date: sourceDate },
					translation && { ...translation, folder },
				);
				writeFileSync(join(folder, path), bytes);
				pages.edit((html) => fillSize(html, path, bytes.length));
				logger.info(`${pages.edition.folder}${path}: ${fileSize(bytes.length)}`);
			},
		},
	};
}
