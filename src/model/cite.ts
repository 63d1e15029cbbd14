/** What a citation of one page says; a part that is not known is left out. */
export type Cited = {
	author?: string | undefined;
	title: string;
	/** The day of the last change, `2026-11-22`. */
	updated: string;
	url: string;
};

/** A citation around the day on which it is cited, which only the reader's clock knows. */
export type Citation = { before: string; after: string };

/** GB/T 7714-2015 for a web page: 责任者. 题名[EB/OL]. (更新日期)[引用日期]. 网址. The author only where one is named. */
export function gbt7714({ author, title, updated, url }: Cited): Citation {
	return {
		before: `${author === undefined ? '' : `${author}. `}${title}[EB/OL]. (${updated})[`,
		after: `]. ${url}.`,
	};
}

/** One line for running text and posts. */
export function plainCitation({ author, title, url }: Cited): string {
	return `${author === undefined ? '' : `${author}：`}《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》，${url}`;
}
