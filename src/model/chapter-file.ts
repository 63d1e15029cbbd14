/** Chapter files are `01-slug.mdx`: number and slug are read off the name, so neither is typed twice. */
const CHAPTER_FILE = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.mdx)?$/;

/** Number and slug of a chapter's file name, with or without its ending; null when it has another shape. */
export function parseChapterFile(name: string): { number: number; slug: string } | null {
	const [, number, slug] = CHAPTER_FILE.exec(name) ?? [];
	return number === undefined || slug === undefined ? null : { number: Number(number), slug };
}
