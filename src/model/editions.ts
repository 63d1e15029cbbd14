/** One edition of a feature: all its pages in one script, with addresses of their own. */
export type Edition = {
	name: 'hans' | 'hant';
	/** BCP 47 tag, and the locale of Open Graph. */
	lang: 'zh-Hans' | 'zh-Hant';
	locale: 'zh_CN' | 'zh_TW';
	/** Folder of its pages below the base: empty, or with its last slash. */
	folder: '' | 'hant/';
	/** What the way to it says, in the script of the written edition as everything else. */
	label: string;
};

/** The first is the one that is written; its addresses are those without a folder. */
export const EDITIONS: readonly Edition[] = [
	{ name: 'hans', lang: 'zh-Hans', locale: 'zh_CN', folder: '', label: '简体' },
	{ name: 'hant', lang: 'zh-Hant', locale: 'zh_TW', folder: 'hant/', label: '繁体' },
];

/** Folder of the edition that a path below the base lies in; empty for the written one, which has none. */
export function folderOf(path: string): Edition['folder'] {
	return EDITIONS.find(({ folder }) => folder !== '' && path.startsWith(folder))?.folder ?? '';
}

/** Editions of a feature by the names that it lists, in a fixed order. */
export function editionsOf({ editions }: { editions: readonly Edition['name'][] }): Edition[] {
	return EDITIONS.filter(({ name }) => editions.includes(name));
}

/**
 * What each page of several editions says of all of them, itself included (Google Search Central, “Localized versions”):
 * readers of other languages are shown the written one.
 */
export function alternates(editions: readonly Edition[]): { hreflang: string; folder: string }[] {
	if (editions.length < 2) return [];
	return [
		...editions.map(({ lang, folder }) => ({ hreflang: lang, folder })),
		{ hreflang: 'x-default', folder: '' },
	];
}

/**
 * The way from a page to the same page of another edition, in words of its page: their fonts have no others, and readers
 * of either script know these.
 */
export function switchLink({ lang, label }: Edition, href: string): string {
	return `<a hreflang="${lang}" href="${href}">${label}</a>`;
}
