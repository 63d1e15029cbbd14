import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { listFiles } from '../../src/build/files.ts';
import { EDITIONS } from '../../src/lib/editions.ts';

/** What in a built site speaks of editions besides the written one, as `file: what`. */
export function tracesOfOthers(folder: string): string[] {
	const others = EDITIONS.filter((edition) => edition.folder !== '');
	return listFiles(folder, '').flatMap((file) => {
		const path = relative(folder, file).replaceAll('\\', '/');
		// It takes away what devices kept of an edition that is gone.
		if (others.some((edition) => path.startsWith(`${edition.folder}sw.js`))) return [];
		if (others.some((edition) => path.startsWith(edition.folder)))
			return [`${path}: lies in the folder of an edition`];
		if (!/\.(html|xml|txt)$|^_headers$|^_redirects$/.test(path)) return [];
		const text = readFileSync(file, 'utf8');
		const named = text.includes('hreflang') || others.some((edition) => text.includes(`/${edition.folder}`));
		return named ? [`${path}: names editions`] : [];
	});
}
