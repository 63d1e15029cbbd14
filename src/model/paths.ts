/** Paths of the pages that every feature has, besides its cover and its chapters. */
export const FIXED_PAGES = ['stats/', 'contents/', 'about/'];

/** Paths that are taken by pages not to be found. */
export const RESERVED = ['offline/', '404/', 'print/'];

/** Paths of the pages to be found, below the base, in reading order; the cover is the empty one. */
export function pagePaths(slugs: readonly string[], stats: readonly string[]): string[] {
	return ['', ...slugs.map(chapterPath), ...FIXED_PAGES, ...stats.map(statPath)];
}

/** Path of a chapter below the base. */
export function chapterPath(slug: string): string {
	return `chapters/${slug}/`;
}

/** Path of a stat's own page below the base. */
export function statPath(id: string): string {
	return `stats/${id}/`;
}

/** Path of the drawing with the code of a page. */
export function codePath(page: string): string {
	return `codes/${page === '' ? 'cover' : page.replace(/\/$/, '')}.svg`;
}

/** Slug in the path of a chapter; undefined for another page. */
export function parseChapterPath(path: string): string | undefined {
	return /^chapters\/([a-z0-9-]+)\/$/.exec(path)?.[1];
}
