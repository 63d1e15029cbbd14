import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a page or file of the site by its path below the base. */
export type Read = (path: string) => Promise<string>;

/** From a built site. */
export function fromFolder(root: string): Read {
	return async (path) => readFileSync(join(root, path.replace(/(^|\/)$/, '$1index.html')), 'utf8');
}

/** From the dev server, which makes each page when it is asked. */
export function fromServer(host: string | undefined, base: string): Read {
	return async (path) => (await fetch(`http://${host}${base}${path}`)).text();
}

/** Paths of the pages that the site map lists, in its order. */
export async function listedPaths(read: Read, base: string): Promise<string[]> {
	const listed = [...(await read('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)];
	return listed.map(([, address = '']) => new URL(address).pathname.slice(base.length));
}
