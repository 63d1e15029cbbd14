import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariants';
import { type IndexedPassage, type SearchIndex, indexPath } from '../../reader/search/search.ts';
import type { Step } from '../built/step.ts';
import { listedPaths, type Site } from '../built/site-pages.ts';
import { passagesOf } from './passages.ts';

/** Puts what the pages of the site map say into one file, and its hashed name into the pages. */
export const writeSearch: Step = async ({ editions }, log) => {
	for (const pages of editions) {
		const { folder, home, edition } = pages;
		const index = await indexOf(pages.site(), home);
		const text = JSON.stringify(index);
		const path = indexPath(createHash('sha256').update(text).digest('hex').slice(0, 8));
		mkdirSync(join(folder, '_assets'), { recursive: true });
		writeFileSync(join(folder, path), text);
		pages.edit((html) => html.replaceAll(indexPath(), path));
		const size = (text.length / 1024).toFixed(1);
		log.info(`${edition.folder}${path}: ${index.passages.length} passages, ${size} K characters`);
	}
};

/** The index of a site, by the pages that its site map lists; `base` is the path of its cover. */
export async function indexOf(site: Site, base: string): Promise<SearchIndex> {
	const paths = await listedPaths(site, base);
	const index: SearchIndex = { pages: [], passages: [], variants: '' };
	for (const path of paths) {
		const found = passagesOf(await site.page(path), path, index.pages.length);
		if (!found) continue;
		index.pages.push(found.page);
		index.passages.push(...found.passages);
	}
	index.passages = oncePerTerm(index.passages);
	return { ...index, variants: variantsOf(index.passages.map(([, , , text]) => text).join('')) };
}

/** A term is explained at the end of each page that uses it; it is found at the first. */
function oncePerTerm(passages: IndexedPassage[]): IndexedPassage[] {
	const terms = new Set<string>();
	return passages.filter(([, , anchor]) => {
		if (!anchor.startsWith('term-')) return true;
		const first = !terms.has(anchor);
		terms.add(anchor);
		return first;
	});
}

/** Pairs of characters of which the second stands for both, as one dictionary of OpenCC lists them. */
const pairsOf = (dictionary: string): string[][] => dictionary.split('|').map((entry) => entry.split(' '));

const SIMPLIFIED = new Map(pairsOf(traditional).map(([from = '', to = '']) => [from, to]));
const simplified = (char: string): string => SIMPLIFIED.get(char) ?? char;
/** Taiwan's own forms that stand for another Simplified character than the general ones do: 著 for 着. */
const OF_TAIWAN = pairsOf(taiwan)
	.map(([general = '', own = '']) => [own, simplified(general)] as const)
	.filter(([own, to]) => simplified(own) !== to);

/**
 * What is typed in either script is found in either: pairs of a character and the Simplified one that it is compared
 * as, for the characters of a text and those that are the same to it.
 */
export function variantsOf(text: string): string {
	const variants = new Map([...SIMPLIFIED, ...OF_TAIWAN]);
	const compared = new Set([...text].map((char) => variants.get(char) ?? char));
	return [...variants]
		.filter(([from, to]) => from !== to && compared.has(to))
		.flat()
		.join('');
}
