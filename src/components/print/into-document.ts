import { rewriteAttributes } from '../rendered.ts';

/** How the pages of a site become parts of one document. */
export type DocumentPart = {
	/** Begins every id of this part, so that none stands twice in the document. */
	prefix: string;
	/** Id in the document for an address of the site; undefined for what stays outside. */
	resolve: (href: string) => string | undefined;
	/** Ids that are the document's own: they keep their name. */
	shared?: RegExp;
};

/** Attributes that hold ids, and those of a drawing that refer to one by `url(#id)`. */
const IDS = new Set(['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers']);
const REFERENCES = new Set(['fill', 'stroke', 'clip-path', 'mask', 'filter']);

/**
 * Rendered HTML of a page as a part of one document: ids get the part's prefix with all that refers to them, and links
 * to what is in the document lead there.
 */
export function intoDocument(html: string, { prefix, resolve, shared }: DocumentPart): string {
	const named = (id: string) => (shared?.test(id) ? id : prefix + id);
	return rewriteAttributes(html, (name, value) => {
		if (IDS.has(name)) return value.split(' ').map(named).join(' ');
		if (REFERENCES.has(name))
			return value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`);
		if (name !== 'href') return value;
		if (value.startsWith('#')) return `#${named(value.slice(1))}`;
		const inside = resolve(value);
		return inside === undefined ? value : `#${inside}`;
	});
}
