import type { Document } from 'domhandler';
import { textContent } from 'domutils';
import { first } from './html.ts';

/** What a page that is an article states of itself in its structured data. Days are written `2026-11-22`. */
export type Article = {
	'@type': string;
	url: string;
	headline: string;
	description: string;
	dateModified: string;
	/** Language of its edition, a BCP 47 tag. */
	inLanguage: string;
	/** On the cover: the day this edition was written. */
	dateCreated?: string;
	author?: { name: string };
	publisher?: { name: string };
	isBasedOn?: { name: string };
	image?: { url: string }[];
	/** Its name with its number in front, as the way to it says it. */
	called: string;
};
type Crumbs = { '@type': string; itemListElement?: { name: string }[] };

/** The facts of a page; null for one that is not an article. */
export function articleOf(document: Document): Article | null {
	const script = first('script[type="application/ld+json"]', document);
	const graph = script
		? (JSON.parse(textContent(script)) as { '@graph': (Omit<Article, 'called'> | Crumbs)[] })['@graph']
		: [];
	const article = graph.find((node): node is Omit<Article, 'called'> => node['@type'] === 'NewsArticle');
	if (!article) return null;
	const crumbs = graph.find((node): node is Crumbs => node['@type'] === 'BreadcrumbList');
	return { ...article, called: crumbs?.itemListElement?.at(-1)?.name ?? article.headline };
}
