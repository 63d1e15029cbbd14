import { type Edition, switchLink } from '../../lib/editions.ts';
import { indexPath } from '../../lib/search.ts';
import type { Convert } from '../../lib/traditional.ts';

/** From one edition of a site to another. */
export type Translation = {
	/** Texts of one block, in order. */
	texts: (texts: readonly string[]) => string[];
	/** One value by itself: words, an address, or the name of the language. */
	value: (value: string) => string;
	/** An address of the site; any other as it is. */
	address: (address: string) => string;
	/** A style sheet: the words it draws, addresses, and the system's fonts. */
	style: (css: string) => string;
	/** The way to the other edition, given that way as markup. */
	switched: (link: string) => string;
};

/** Files that all editions share. Each has a search text of its own. */
const SHARED = /^(_assets\/|robots\.txt$)/;

const CSS_ADDRESS = /(?<=url\(")[^"]+(?="\))/g;
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
	const inText = new RegExp(`${home.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^\\s"<]*`, 'g');
	const names = new Map<string, string>([
		[from.lang, to.lang],
		[from.locale, to.locale],
	]);

	function address(value: string): string {
		const root = [home, base].find((start) => value.startsWith(start));
		const path = value.slice(root?.length);
		if (root === undefined || (SHARED.test(path) && path !== indexPath())) return value;
		return root + to.folder + path;
	}

	function texts(pieces: readonly string[]): string[] {
		return convert.pieces(pieces).map((text) => names.get(text) ?? text.replace(inText, address));
	}

	return {
		address,
		texts,
		value: (value) => (value.startsWith(base) ? address(value) : (texts([value])[0] ?? '')),
		style: (css) =>
			(texts([css])[0] ?? '')
				.replace(CSS_ADDRESS, address)
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
