import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Edition, folderOf } from '../../model/editions.ts';
import type { Convert } from '../../model/traditional.ts';
import { type Translation, translation } from '../editions/translation.ts';
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
	#root = '';
	#base = '/';
	#given: ReadonlySet<string> = new Set();
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

	/**
	 * Tells the path of the whole site, with its last slash, where the whole build lies, and which of its files are
	 * served as they were given.
	 */
	place(base: string, root = '', given: ReadonlySet<string> = new Set()): void {
		this.#root = root;
		this.#given = given;
		this.#base = base;
	}

	/** The folder of the edition. */
	get folder(): string {
		return join(this.#root, this.edition.folder);
	}

	/** The path of its cover. */
	get home(): string {
		return this.#base + this.edition.folder;
	}

	/** From the written edition to this one, of a site with its cover at the address `home`. Throws for the written one. */
	translation(home: string): Translation {
		const { original, convert, edition: to } = this;
		if (!original || !convert) throw new Error(`${to.name} is not translated`);
		return translation({ home, from: original.edition, to, convert });
	}

	/** The edition in its folder, to read from. */
	site(): Site {
		this.#site ??= fromFolder(this.folder);
		return this.#site;
	}

	/** Takes up a change to all pages. */
	edit(change: Edit) {
		this.#edits.push(change);
	}

	/** All pages one after another as they stand. Documents are given up: a thousand of them are a build's peak. */
	*html(): Generator<{ html: string; path: string }> {
		this.#site = undefined;
		for (const file of this.files()) yield { html: readFileSync(file, 'utf8'), path: this.#pathOf(file) };
	}

	/** Makes the changes. */
	write() {
		for (const file of this.files()) {
			const html = readFileSync(file, 'utf8');
			const edited = this.#edits.reduce((text, change) => change(text, this.#pathOf(file)), html);
			if (edited !== html) writeFileSync(file, edited);
		}
		this.#edits = [];
	}

	/** Files of its pages. Those of editions in folders of their own are not this one's. */
	files(): string[] {
		return listFiles(this.folder, '.html').filter(
			(file) => folderOf(this.#pathOf(file)) === '' && !this.#given.has(file),
		);
	}

	#pathOf(file: string): string {
		return relative(this.folder, file)
			.replaceAll('\\', '/')
			.replace(/index\.html$/, '');
	}
}
