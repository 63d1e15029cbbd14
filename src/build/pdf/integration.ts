import { copyFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { BOOKS } from '../../lib/books.ts';
import { fillSize } from '../../lib/file-size.ts';
import { target } from '../environment.ts';
import type { BuiltPages } from '../built-pages.ts';

/** Puts the PDF of an edition into the build, where a release has printed one; the pages offer it only then. */
export function pdf(pages: BuiltPages): AstroIntegration {
	const { pdf: file } = target();
	return {
		name: 'pdf',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ vite: { define: { 'import.meta.env.PDF': JSON.stringify(file !== undefined) } } });
			},
			'astro:build:done': ({ dir }) => {
				if (!file) return;
				const { path } = BOOKS.pdf;
				// Those of other editions lie in folders beside it, as they do in the build.
				const own = join(dirname(file), pages.edition.folder, basename(file));
				copyFileSync(own, join(pages.folder(dir), path));
				const { size } = statSync(own);
				pages.edit((html) => fillSize(html, path, size));
			},
		},
	};
}
