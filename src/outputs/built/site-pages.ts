import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'domhandler';
import { textContent } from 'domutils';
import { pathOf } from './site-path.ts';
import { all, parseWords, parseXML } from './html.ts';

/** A site to read from, by paths below its base. */
export type Site = {
	/** A page or file as it is. */
	text: (path: string) => Promise<string>;
	/** What a page says, as a document to read: the same one whenever it is asked for. */
	page: (path: string) => Promise<Document>;
};

/** A built site. */
export function fromFolder(root: string): Site {
	return siteOf(async (path) => readFileSync(join(root, path.replace(/(^|\/)$/, '$1index.html')), 'utf8'));
}

/** The dev server, which makes each page when it is asked. */
export function fromServer(origin: string, base: string): Site {
	return siteOf(async (path) => (await fetch(`${origin}${base}${path}`)).text());
}

function siteOf(text: Site['text']): Site {
	const pages = new Map<string, Promise<Document>>();
	return {
		text,
		page(path) {
			const page = pages.get(path) ?? text(path).then(parseWords);
			pages.set(path, page);
			return page;
		},
	};
}

/** Paths of the pages that the site map lists, in its order. */
export async function listedPaths({ text }: Site, base: string): Promise<string[]> {
	return pathsIn(await text('sitemap.xml'), base);
}

/** The same of the text of a site map, for a cover at `base`. */
export function pathsIn(map: string, base: string): string[] {
	return all('loc', parseXML(map)).flatMap((place) => {
		const address = textContent(place);
		return pathOf(address, new URL(base, address).href) ?? [];
	});
}
