/** Paths of the pages that every feature has, besides its cover and its chapters. */
export const FIXED_PAGES = ['stats/', 'contents/', 'about/'];

/** Paths that are taken by pages not to be found. */
export const RESERVED = ['offline/', '404/'];

/** Paths of the pages to be found, below the base, in reading order; the cover is the empty one. */
export function pagePaths(slugs: readonly string[]): string[] {
	return ['', ...slugs.map(chapterPath), ...FIXED_PAGES];
}

/** Path of a chapter below the base. */
export function chapterPath(slug: string): string {
	return `chapters/${slug}/`;
}

/** Slug in the path of a chapter; undefined for another page. */
export function parseChapterPath(path: string): string | undefined {
	return /^chapters\/([a-z0-9-]+)\/$/.exec(path)?.[1];
}
