import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { listFiles } from '../../src/outputs/built/files.ts';
import { EDITIONS } from '../../src/model/editions.ts';

/** It takes away what devices kept of an edition that is gone. */
const WORKER = /hant\/sw\.js/g;

/** What in a built site speaks of editions besides the written one, as `file: what`. */
export function tracesOfOthers(folder: string): string[] {
	const others = EDITIONS.filter((edition) => edition.folder !== '');
	return listFiles(folder, '').flatMap((file) => {
		const path = relative(folder, file).replaceAll('\\', '/');
		if (/^hant\/sw\.js/.test(path)) return [];
		if (others.some((edition) => path.startsWith(edition.folder)))
			return [`${path}: lies in the folder of an edition`];
		if (!/\.(html|xml|txt)$|^_headers$|^_redirects$/.test(path)) return [];
		const text = readFileSync(file, 'utf8').replaceAll(WORKER, '');
		const named = text.includes('hreflang') || others.some((edition) => text.includes(`/${edition.folder}`));
		return named ? [`${path}: names editions`] : [];
	});
}
