/** Ids in the document of all chapters. */
export const chapterId = (slug: string): string => `chapter-${slug}`;
/** Slugs and stat ids have no two hyphens in a row: what follows them is the id on the page. */
export const inner = (part: string): string => `${part}--`;

/**
 * Where an address of the site stands in the document of all chapters: `/base/chapters/one/#p3` → `chapter-one--p3`.
 * Files, pages that are not in it and other hosts stay what they are.
 */
export function placeInDocument(href: string, base: string): string | undefined {
	if (!href.startsWith(base)) return undefined;
	const [path = '', hash = ''] = href.slice(base.length).split('#');
	const [folder, name, ...rest] = path.split('/');
	const at = (part: string) => (hash === '' ? part : inner(part) + hash);
	if (path === '') return hash === '' ? 'cover' : `${inner('intro')}${hash}`;
	if (path === 'contents/') return 'contents';
	if (path === 'about/') return at('about');
	if (path === 'stats/') return at('data');
	if (rest.join('') !== '' || !name) return undefined;
	if (folder === 'chapters') return at(chapterId(name));
	return folder === 'stats' ? inner('data') + name : undefined;
}
