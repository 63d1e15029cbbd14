import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import traditional from 'opencc-js/dict/TSCharacters';
import { type IndexedPassage, type SearchIndex, indexPath } from '../../lib/search.ts';
import type { BuiltPages } from '../built-pages.ts';
import { fromServer, listedPaths, type Site } from '../site-pages.ts';
import { passagesOf } from './passages.ts';

/** Puts what the pages of the site map say into one file, and its hashed name into the pages. */
export function search(pages: BuiltPages): AstroIntegration {
	let base = '/';
	return {
		name: 'search',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					if (request.url !== base + indexPath()) return next();
					indexOf(fromServer(request.headers.host, base)).then((index) => {
						response.setHeader('Content-Type', 'application/json');
						response.end(JSON.stringify(index));
					}, next);
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const index = await indexOf(pages.site(root));
				const text = JSON.stringify(index);
				const path = indexPath(createHash('sha256').update(text).digest('hex').slice(0, 8));
				writeFileSync(join(root, path), text);
				pages.edit((html) => html.replaceAll(indexPath(), path));
				logger.info(
					`${path}: ${index.passages.length} passages, ${(text.length / 1024).toFixed(1)} K characters`,
				);
			},
		},
	};

	/** The index of a site, by the pages that its site map lists. */
	async function indexOf(site: Site): Promise<SearchIndex> {
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

/** Traditional forms of the Simplified characters that occur in a text, as pairs. */
function variantsOf(text: string): string {
	const occurring = new Set(text);
	return traditional
		.split('|')
		.map((entry) => entry.split(' '))
		.filter(([from = '', to = '']) => from !== to && occurring.has(to))
		.map(([from, to]) => `${from}${to}`)
		.join('');
}
