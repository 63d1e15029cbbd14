import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './report.ts';

/** Pages that hold the whole feature, and files that list it: they grow with it, and the table tells by how much. */
const WHOLE = [
	'contents/index.html',
	'print/index.html',
	'stats/index.html',
	'sitemap.xml',
	'sw.js',
	'book.epub',
];

/** Bytes of the pages of a built feature. */
export type PageBytes = {
	/** Of the chapter in the middle. */
	chapter: number;
	cover: number;
	/** Of the files that hold or list everything, by name. */
	whole: Record<string, number>;
};

/** Weighs them, uncompressed: a long list compresses well, but a phone has to read all of it. */
export function pageBytes(site: string): PageBytes {
	const size = (file: string) => (existsSync(join(site, file)) ? statSync(join(site, file)).size : 0);
	const chapters = readdirSync(join(site, 'chapters')).map((name) => size(`chapters/${name}/index.html`));
	const search = readdirSync(join(site, '_assets')).find((name) => name.startsWith('search.'));
	return {
		chapter: median(chapters),
		cover: size('index.html'),
		whole: {
			...Object.fromEntries(WHOLE.map((file) => [file, size(file)])),
			search: search ? readFileSync(join(site, '_assets', search)).length : 0,
		},
	};
}
