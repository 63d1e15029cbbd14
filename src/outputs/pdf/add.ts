import { copyFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BOOKS } from '../books.ts';
import { fillSize } from '../built/file-size.ts';
import type { Step } from '../built/step.ts';

/** Puts the PDF of each edition into the build, where a release has printed them; the pages offer it only then. */
export const addPdf: Step = ({ editions, pdf: file }) => {
	if (!file) return;
	const { path } = BOOKS.pdf;
	for (const pages of editions) {
		// Those of other editions lie in folders beside it, as they do in the build.
		const own = join(dirname(file), pages.edition.folder, basename(file));
		copyFileSync(own, join(pages.folder, path));
		const { size } = statSync(own);
		pages.edit((html) => fillSize(html, path, size));
	}
};
