import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Edition, folderOf } from '../lib/editions.ts';
import type { Convert } from '../lib/traditional.ts';
import { type Translation, translation } from './editions/translation.ts';
import { listFiles } from './files.ts';
import { fromFolder, type Site } from './site-pages.ts';

/** A change to a page, given its path below the base, `chapters/one/`. */
type Edit = (html: string, path: string) => string;

/**
 * The pages of one edition while its last steps read and complete them. Each page is read into a document once for all
 * of them, and what they put into pages that are written already (names with hashes, sizes of files) is put there at
 * once: reading and writing all pages for each would cost more than the rest of a long feature's build.
 */
export class BuiltPages {
	#site: Site | undefined;
	#edits: Edit[] = [];
	readonly edition: Edition;
	/** The pages from which these are translated, and how; undefined for those that are written. */
	readonly original: BuiltPages | undefined;
	readonly convert: Convert | undefined;

	constructor(edition: Edition, from?: { pages: BuiltPages; convert: Convert }) {
		this.edition = edition;
		this.original = from?.pages;
		this.convert = from?.convert;
	}

	/** From the written edition to this one, of a site with its cover at `home`. Throws for the written one. */
	translation(home: string): Translation {
		const { original, convert, edition: to } = this;
		if (!original || !convert) throw new Error(`${to.name} is not translated`);
		return translation({ home, from: original.edition, to, convert });
	}

	/** The folder of the edition, given that of the whole build. */
	folder(dir: URL): string {
		return join(fileURLToPath(dir), this.edition.folder);
	}

	/** The path of its cover, given that of the whole site with or without its last slash. */
	home(base: string): string {
		return base.replace(/\/?$/, '/') + this.edition.folder;
	}

	/** The edition in its folder, to read from. */
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
		for (const file of this.files(root)) yield { html: readFileSync(file, 'utf8'), path: pathOf(root, file) };
	}

	/** Makes the changes. */
	write(root: string) {
		for (const file of this.files(root)) {
			const html = readFileSync(file, 'utf8');
			const edited = this.#edits.reduce((text, change) => change(text, pathOf(root, file)), html);
			if (edited !== html) writeFileSync(file, edited);
		}
		this.#edits = [];
	}

	/** Its pages. Those of editions in folders of their own are not this one's. */
	files(root: string): string[] {
		return listFiles(root, '.html').filter((file) => folderOf(pathOf(root, file)) === '');
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
		hooks: { 'astro:build:done': ({ dir }) => pages.write(pages.folder(dir)) },
	};
}
