/** What a page says of itself to those who send it. */
export type PageFacts = {
	/** Its own title; empty on the cover. */
	title: string;
	feature: string;
	/** Its full address, without a place on it: the public one where there is one. */
	url: string;
	summary?: string | undefined;
	/** Paths of its poster and of its code. */
	poster?: string | undefined;
	code?: string | undefined;
};

/** Reads them off the links for sharing at the page's end. */
export function pageFacts(): PageFacts {
	const { title = '', feature = '', url, ...rest } = document.getElementById('share-links')?.dataset ?? {};
	return { ...rest, title, feature, url: url ?? location.href.split('#')[0] ?? '' };
}
