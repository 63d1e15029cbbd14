import type { CardSet } from '../../pictures/cards/images.ts';

/** What a preview of a page shows. Addresses are absolute. */
export type Preview = {
	title: string;
	description: string;
	url: string;
	siteName: string;
	/** True for a text of its own, false for a page about it. */
	article: boolean;
	cards: CardSet | undefined;
};

/** Attributes of one `<meta>`. */
export type Tag =
	| { property: string; content: string }
	| { name: string; content: string }
	| { itemprop: string; content: string };

/**
 * What link previews read: Open Graph (Weibo, DingTalk, Telegram, X, Facebook), `itemprop` in tags of their own (QQ,
 * WeChat; a `<meta>` may not carry both), and the two X tags that Open Graph cannot stand in for. QQ and WeChat show a
 * square, all others the wide picture. No picture, no tag: a wrong one would be kept for weeks.
 */
export function previewTags(page: Preview, absolute: (path: string) => string): Tag[] {
	const { title, description, url, siteName, article, cards } = page;
	return [
		property('og:type', article ? 'article' : 'website'),
		property('og:site_name', siteName),
		property('og:locale', 'zh_CN'),
		property('og:title', title),
		property('og:description', description),
		property('og:url', url),
		...(cards ? pictures(cards, absolute) : []),
		{ name: 'twitter:card', content: cards ? 'summary_large_image' : 'summary' },
		...(cards
			? [
					{ name: 'twitter:image', content: absolute(cards.wide.path) },
					{ name: 'twitter:image:alt', content: cards.alt },
				]
			: []),
		{ itemprop: 'name', content: title },
		{ itemprop: 'description', content: description },
		...(cards ? [{ itemprop: 'image', content: absolute(cards.square.path) }] : []),
	];
}

/** The first picture is the one that counts; the square is for those who choose. */
function pictures({ wide, square, alt }: CardSet, absolute: (path: string) => string): Tag[] {
	return [wide, square].flatMap(({ path, width, height, type }) => [
		property('og:image', absolute(path)),
		property('og:image:type', type),
		property('og:image:width', String(width)),
		property('og:image:height', String(height)),
		property('og:image:alt', alt),
	]);
}

function property(name: string, content: string): Tag {
	return { property: name, content };
}
