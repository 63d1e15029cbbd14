/** How the pages of a site become parts of one document. */
export type DocumentPart = {
	/** Begins every id of this part, so that none stands twice in the document. */
	prefix: string;
	/** Id in the document for an address of the site; undefined for what stays outside. */
	resolve: (href: string) => string | undefined;
	/** Ids that are the document's own: they keep their name. */
	shared?: RegExp;
};

const TAG = /<[a-z](?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;
const ATTRIBUTE =
	/ (id|for|href|aria-labelledby|aria-describedby|aria-controls|headers|fill|stroke|clip-path|mask|filter)="([^"]*)"/g;

/**
 * Rendered HTML of a page as a part of one document: ids get the part's prefix with all that refers to them, and
 * links to what is in the document lead there. Reads tags as Astro writes them, with attributes in double quotes.
 */
export function intoDocument(html: string, part: DocumentPart): string {
	const named = (id: string) => (part.shared?.test(id) ? id : part.prefix + id);
	const value = (name: string, text: string): string => {
		if (name === 'href') {
			if (text.startsWith('#')) return `#${named(text.slice(1))}`;
			const inside = part.resolve(text);
			return inside === undefined ? text : `#${inside}`;
		}
		if (/^(fill|stroke|clip-path|mask|filter)$/.test(name))
			return text.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`);
		return text.split(' ').map(named).join(' ');
	};
	return html.replace(TAG, (tag) =>
		tag.replace(ATTRIBUTE, (_, name: string, text: string) => ` ${name}="${value(name, text)}"`),
	);
}

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
