/** One text as feeds carry it. Days are written `2026-11-22`, addresses whole. */
export type FeedItem = {
	url: string;
	title: string;
	summary: string;
	/** Day of the last change. */
	modified: string;
	/** Its full text. */
	html: string;
	author: string | undefined;
	image: string | undefined;
};

/** The feature as feeds carry it. */
export type Feed = {
	/** Address of the cover. */
	url: string;
	title: string;
	description: string;
	language: string;
	author: string | undefined;
	modified: string;
	items: FeedItem[];
};

/** Paths of the feeds below the base. */
export const RSS = 'feed.xml';
export const JSON_FEED = 'feed.json';
