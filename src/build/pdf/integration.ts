import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BOOKS } from '../../lib/books.ts';
import { target } from '../environment.ts';
import { tellSize } from '../file-sizes.ts';

/** Puts the PDF of the feature into the build, where a release has printed one; the pages offer it only then. */
export function pdf(): AstroIntegration {
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
				const root = fileURLToPath(dir);
				copyFileSync(file, join(root, path));
				tellSize(root, path, statSync(file).size);
			},
		},
	};
}
