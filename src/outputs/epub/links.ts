import type { Element } from 'domhandler';
import { fragmentOf, pathOf } from '../built/site-path.ts';

/** A file of the book, the page it was taken from, and the ids in it that a link may name. */
export type Place = { path: string; file: string; ids: ReadonlySet<string> };

/** Where an address on the page at `path` leads in the book; undefined where it should not be a link. */
export type Link = (address: string, path: string) => string | undefined;

/** A page of one number, whose row of the ledger stands for it. */
const STAT = /^stats\/([^/]+)\/$/;

/**
 * Links of pages below `home` as links of the book: inside it where it has the place, else to the public address.
 * A preview has none, so there such a link is plain text.
 */
export function bookLinks(places: readonly Place[], home: string, preview: boolean): Link {
	const byPath = Map.groupBy(places, ({ path }) => path);
	return (address, from) => {
		const target = new URL(address, new URL(from, home));
		const below = pathOf(target.href, home);
		if (below === undefined) return /^(https?|mailto):$/.test(target.protocol) ? target.href : undefined;
		const [, stat] = STAT.exec(below) ?? [];
		const path = stat === undefined ? below : 'stats/';
		const id = xmlId(stat ?? fragmentOf(target));
		const files = byPath.get(path) ?? [];
		const exact = files.find(({ ids }) => ids.has(id));
		if (exact) return `${exact.file}#${id}`;
		return files[0]?.file ?? (preview ? undefined : target.href);
	};
}

/** The id of an element; empty for none. */
export const idOf = ({ attribs }: Element): string => attribs['id'] ?? '';

/** An id as XML has it, which may not begin with a digit (XML 1.0, production 4). */
export function xmlId(id: string): string {
	return /^\d/.test(id) ? `n-${id}` : id;
}
