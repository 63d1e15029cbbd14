import { FACES, facePath, fontFaceRules, PARTS } from '../../theme/faces.ts';
import { rewrite } from '../../outputs/built/html.ts';
import type { Step } from '../../outputs/built/step.ts';
import { PANELS } from '../finish/panels.ts';
import { listedPaths } from '../../outputs/built/site-pages.ts';
import { cutFonts, type Renamed } from './cut.ts';
import { glyphsOf } from './glyphs.ts';
import { FontGroups } from './groups.ts';

/** By its absence one tells a document that has files of its own. */
const OWN = facePath(`${FACES[0]?.name}${PARTS[1].ending}`);

/**
 * Cuts each face down to the glyphs that the built pages show, in files that pages share, and puts their names, which
 * tell their content, into the pages. Our own files, not Google's slices: punctuation squeezes only within a file
 * (CLREQ 3.1.6).
 */
export const writeFonts: Step = async ({ editions }, log) => {
	for (const pages of editions) {
		const { folder, home, edition } = pages;
		const listed = await listedPaths(pages.site(), home);
		const groups = new FontGroups(listed.filter((path) => path.startsWith('chapters/')));
		const groupOf = (html: string, path: string) => groups.of(path, !html.includes(OWN));
		const known = new Set<string>();
		for (const { html, path } of pages.html()) {
			if (!html.includes('@font-face')) continue;
			// Most pages have the same panels, which are read once.
			const own = rewrite(html, PANELS, ({ inner }) => (known.has(inner) ? '' : (known.add(inner), inner)));
			groups.add(groupOf(html, path), glyphsOf(own, FACES));
		}
		const renamed = await cutFonts(folder, groups.all, edition.name, (line) =>
			log.info(edition.folder + line),
		);
		const href = (path: string) => home + path;
		pages.edit((html, path) => rename(html, href, renamed.get(groupOf(html, path)) ?? new Map()));
	}
};

/** A page with the names of its files; what asks for a file that it needs not have is taken out. */
export function rename(html: string, href: (path: string) => string, files: Renamed): string {
	let named = html;
	for (const [path, rule] of fontFaceRules(href)) {
		const file = files.get(path);
		named = named.replace(rule, file === undefined ? '' : rule.replace(path, file));
	}
	return named;
}
