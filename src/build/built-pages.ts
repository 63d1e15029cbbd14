import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from './files.ts';
import { fromFolder, type Site } from './site-pages.ts';

/** A change to a page, given its path below the base, `chapters/one/`. */
type Edit = (html: string, path: string) => string;

/**
 * The pages of a build while its last steps read and complete them. Each page is read into a document once for all of
 * them, and what they put into pages that are written already (names with hashes, sizes of files) is put there at
 * once: reading and writing all pages for each would cost more than the rest of a long feature's build.
 */
export class BuiltPages {
	#site: Site | undefined;
	#edits: Edit[] = [];

	/** The site below a folder, to read from. */
	site(root: string): Site {
		this.#site ??= fromFolder(root);
		return this.#site;
	}

	/** Takes up a change to all pages. */
	edit(change: Edit) {
		this.#edits.push(change);
	}

	/** All pages one after another as they stand. Documents are given up: a thousand of them are a build's peak. */
	*html(root: string): Generator<{ html: string; path: string }> {
		this.#site = undefined;
		for (const file of listFiles(root, '.html'))
			yield { html: readFileSync(file, 'utf8'), path: pathOf(root, file) };
	}

	/** Makes the changes. */
	write(root: string) {
		for (const file of listFiles(root, '.html')) {
			const html = readFileSync(file, 'utf8');
			const edited = this.#edits.reduce((text, change) => change(text, pathOf(root, file)), html);
			if (edited !== html) writeFileSync(file, edited);
		}
		this.#edits = [];
	}
}

function pathOf(root: string, file: string): string {
	return relative(root, file)
		.replaceAll('\\', '/')
		.replace(/index\.html$/, '');
}

/** Writes the pages, after all that changes them and before all that reads their last bytes. */
export function builtPages(pages: BuiltPages): AstroIntegration {
	return {
		name: 'built-pages',
		hooks: { 'astro:build:done': ({ dir }) => pages.write(fileURLToPath(dir)) },
	};
}
