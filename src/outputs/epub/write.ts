import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOOKS } from '../books.ts';
import { fileSize, fillSize } from '../built/file-size.ts';
import type { Step } from '../built/step.ts';
import { bookOf } from './book.ts';

/**
 * Writes the feature as a book, taken from the pages so that both say the same, and tells the pages its size. That of a
 * translated edition is the written one translated, words of the book's own included.
 */
export const writeEpub: Step = async ({ editions, base, home, preview, sourceDate: date }, log) => {
	const { path } = BOOKS.epub;
	for (const pages of editions) {
		const { original: written = pages, folder, edition } = pages;
		const bytes = await bookOf(
			{ root: written.folder, site: written.site(), base, preview, date },
			pages === written ? undefined : { ...pages.translation(home), folder },
		);
		writeFileSync(join(folder, path), bytes);
		pages.edit((html) => fillSize(html, path, bytes.length));
		log.info(`${edition.folder}${path}: ${fileSize(bytes.length)}`);
	}
};
