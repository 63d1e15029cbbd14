import { type Edition, switchLink } from '../../model/editions.ts';
import { indexPath } from '../../reader/search/search.ts';
import type { Convert } from '../../model/traditional.ts';

/** From one edition of a site to another. */
export type Translation = {
	/** Texts of one block, in order. */
	texts: (texts: readonly string[]) => string[];
	/** One value by itself: words, an address, or the name of the language. */
	value: (value: string) => string;
	/** Whether a text holds an address of the site. */
	tells: (text: string) => boolean;
	/** An address of the site; any other as it is. */
	address: (address: string) => string;
	/** A style sheet: the words it draws, addresses, and the system's fonts. */
	style: (css: string) => string;
	/** The way to the other edition, given that way as markup. */
	switched: (link: string) => string;
};

/** Files that all editions share, those of the dev server among them. Each has a search text of its own. */
const SHARED = /^(_assets\/|licences\/|robots\.txt$|@|src\/|node_modules\/|_image)/;

/** A text that is an address as a whole, which may have any characters; and those within a text. */
const ADDRESS = /^(https?:\/\/\S+)$/;
const ADDRESSES = /(https?:\/\/[\x21-\x7e]+)/;
/** All that a style sheet says; the rest is rules. */
const CSS_STRING = /(url\()?"((?:[^"\\]|\\.)*)"/g;
/** Fonts that systems bring, each with that for the other characters. */
const SYSTEM_FONTS: Readonly<Record<string, string>> = {
	'Songti SC': 'Songti TC',
	'PingFang SC': 'PingFang TC',
	'Noto Serif CJK SC': 'Noto Serif CJK TC',
	'Noto Sans CJK SC': 'Noto Sans CJK TC',
	'Microsoft YaHei': 'Microsoft JhengHei',
	SimSun: 'PMingLiU',
};
const SYSTEM_FONT = new RegExp(Object.keys(SYSTEM_FONTS).join('|'), 'g');

/** A site that stands at `home`, `https://example.org/features/`, with its pages from one edition to another. */
export function translation({
	home,
	from,
	to,
	convert,
}: {
	home: string;
	from: Edition;
	to: Edition;
	convert: Convert;
}): Translation {
	const base = new URL(home).pathname;
	const names = new Map<string, string>([
		[from.lang, to.lang],
		[from.locale, to.locale],
	]);

	/** What follows the base in an address; words may begin with a slash too. */
	const isPath = (path: string) => /^([\w.~%*?#@-]|$)/.test(path);

	/** An address of the site in the other edition; undefined for what is none. */
	function own(value: string): string | undefined {
		const root = [home, base].find((start) => value.startsWith(start) && isPath(value.slice(start.length)));
		if (root === undefined) return undefined;
		const path = value.slice(root.length);
		return SHARED.test(path) && path !== indexPath() ? value : root + to.folder + path;
	}
	const address = (value: string): string => own(value) ?? value;

	function texts(pieces: readonly string[]): string[] {
		// What stands between addresses is words.
		const parts = pieces.map((piece) => piece.split(ADDRESS.test(piece) ? ADDRESS : ADDRESSES));
		const words = convert.pieces(parts.flatMap((part) => part.filter((_, index) => index % 2 === 0)));
		return parts.map((part) => {
			const said = part.map((one, index) => (index % 2 === 0 ? (words.shift() ?? '') : address(one)));
			return names.get(said.join('')) ?? said.join('');
		});
	}

	return {
		tells: (text) => text.includes(home),
		address,
		texts,
		value: (value) => own(value) ?? texts([value])[0] ?? '',
		style: (css) =>
			css
				.replace(CSS_STRING, (_, url: string | undefined, said: string) => {
					const now = url ? address(said) : (texts([said])[0] ?? '');
					return `${url ?? ''}"${now}"`;
				})
				.replace(SYSTEM_FONT, (name) => SYSTEM_FONTS[name] ?? name),
		switched: (link) => {
			const there = /href="([^"]*)"/.exec(link)?.[1] ?? '';
			const way = switchLink(from, there.replace(base + to.folder, base + from.folder));
			return way.replace(from.label, convert(from.label));
		},
	};
}

/** A value as JSON with all its strings in the other edition. */
export function jsonText(value: unknown, { value: translate }: Translation, space?: string): string {
	return JSON.stringify(
		value,
		(_, inner: unknown) => (typeof inner === 'string' ? translate(inner) : inner),
		space,
	);
}
