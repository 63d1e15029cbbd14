import { readFileSync, writeFileSync } from 'node:fs';
import { fillSize } from '../lib/file-size.ts';
import { listFiles } from './files.ts';

/** Tells all built pages below `root` the size of a file in bytes, wherever they ask for it by its name. */
export function tellSize(root: string, file: string, bytes: number): void {
	for (const page of listFiles(root, '.html')) {
		const html = readFileSync(page, 'utf8');
		const filled = fillSize(html, file, bytes);
		if (filled !== html) writeFileSync(page, filled);
	}
}
