import type { Document } from 'domhandler';
import { latest } from '../../model/date.ts';
import { type Article, articleOf } from '../built/article.ts';
import { listedPaths, type Site } from '../built/site-pages.ts';

/** A page that the book takes in, by its path below the base. */
export type Page = { path: string; document: Document };
/** A page with a text of its own. */
export type ArticlePage = Page & { article: Article };

/** What the ledger's file says of one number; empty texts where there is nothing to say. */
export type LedgerRow = Record<'id' | 'base' | 'period' | 'scope' | 'derived' | 'note', string>;

/** The built pages of which the book is made. */
export type Pages = {
	cover: ArticlePage;
	chapters: ArticlePage[];
	stats: Page;
	about: Page;
	ledger: LedgerRow[];
	/** Day of the last change, `2026-11-22`. */
	modified: string;
};

/** Reads them, in the order of the site map. */
export async function readPages(site: Site, base: string): Promise<Pages> {
	const page = async (path: string): Promise<Page> => ({ path, document: await site.page(path) });
	const article = async (path: string): Promise<ArticlePage> => {
		const found = await page(path);
		const facts = articleOf(found.document);
		if (!facts) throw new Error(`${path} does not state that it is an article`);
		return { ...found, article: facts };
	};
	const paths = await listedPaths(site, base);
	const cover = await article('');
	const chapters = await Promise.all(paths.filter((path) => path.startsWith('chapters/')).map(article));
	return {
		cover,
		chapters,
		stats: await page('stats/'),
		about: await page('about/'),
		ledger: (JSON.parse(await site.text('stats.json')) as { stats: LedgerRow[] }).stats,
		modified: latest([cover, ...chapters].map((one) => one.article.dateModified)),
	};
}
