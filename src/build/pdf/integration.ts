import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BOOKS } from '../../lib/books.ts';
import { target } from '../environment.ts';

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
				if (file) copyFileSync(file, fileURLToPath(new URL(BOOKS.pdf.path, dir)));
			},
		},
	};
}
