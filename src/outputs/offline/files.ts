import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Edition, folderOf } from '../../model/editions.ts';
import type { KeptFile } from './plan.ts';
import { addressOf } from '../built/site-path.ts';
import { listFiles } from '../built/files.ts';
import { pathsIn } from '../built/site-pages.ts';

/** What reading needs: pages, scripts, styles, search text, fonts, the ledger's files. No cards, photographs or books. */
const KEPT = /\.(html|js|css|woff2)$|^_assets\/.*\.json$|^stats\.(csv|json)$|^favicon\.svg$/;
/**
 * The host shows the first when it is asked for something that is not there; the pages of single stats repeat rows of
 * the ledger, which the worker shows in their place; the document of all chapters repeats all of them, in fonts of its
 * own.
 */
const LEFT_OUT = /^404\.html$|^sw\.js$|^print\/|^_fonts\/.+-whole\.|^stats\/.+\/index\.html$/;
/** Files whose name changes with their content. */
const HASHED = /^_(assets|fonts)\//;
const CHAPTER = /^chapters\//;
/** A page that only leads to the new place of another. */
const MOVED = '<meta http-equiv="refresh"';

/** Scripts and styles, which all editions share and have no words. */
const SHARED = /^_assets\/.*\.(js|css)$/;

/**
 * The files of one edition that a device keeps, the chapters apart and in reading order. `site` is the folder of all
 * editions, `base` its path.
 */
export function keptFiles(
	site: string,
	base: string,
	{ folder }: Edition,
): { files: KeptFile[]; chapters: KeptFile[] } {
	const root = join(site, folder);
	const all = pathsBelow(root).filter(
		(path) => KEPT.test(path) && !LEFT_OUT.test(path) && folderOf(path) === '',
	);
	const shared = folder === '' ? [] : pathsBelow(site).filter((path) => SHARED.test(path));
	const kept = (path: string): KeptFile[] => {
		const content = readFileSync(join(root, path));
		if (path.endsWith('.html') && content.includes(MOVED)) return [];
		const url = base + folder + addressOf(path.replace(/(^|\/)index\.html$/, '$1'));
		if (HASHED.test(path)) return [{ url, revision: null, bytes: content.length }];
		const digest = createHash('sha256').update(content).digest();
		const revision = digest.toString('hex').slice(0, 8);
		return [{ url, revision, integrity: `sha256-${digest.toString('base64')}`, bytes: content.length }];
	};
	const listed = pathsIn(readFileSync(join(root, 'sitemap.xml'), 'utf8'), base + folder);
	const order = new Map(listed.map((path, index) => [base + folder + addressOf(path), index]));
	const place = ({ url }: KeptFile) => order.get(url) ?? order.size;
	return {
		files: [
			...all.filter((path) => !CHAPTER.test(path)).flatMap(kept),
			...shared.map((path) => ({
				url: base + addressOf(path),
				revision: null,
				bytes: statSync(join(site, path)).size,
			})),
		],
		chapters: all
			.filter((path) => CHAPTER.test(path))
			.flatMap(kept)
			.sort((a, b) => place(a) - place(b)),
	};
}

function pathsBelow(root: string): string[] {
	return listFiles(root, '').map((file) => relative(root, file).replaceAll('\\', '/'));
}
