import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listFiles } from '../built/files.ts';
import type { Step } from '../built/step.ts';
import { translateFile } from './file.ts';

/** Files of text besides the pages; what a later step makes of the pages, it makes of each edition's. */
export const TEXTS = ['stats.csv', 'stats.json', 'manifest.webmanifest', 'sitemap.xml'];

/**
 * Writes the pages of each further edition, translated from those of the written one, below a folder of its own: from
 * here on all are sites of the same kind.
 */
export const writeEditions: Step = ({ editions, home }, log) => {
	for (const pages of editions) {
		const { original, convert, edition } = pages;
		if (!original || !convert) continue;
		const start = performance.now();
		const from = original.folder;
		const pathOf = (file: string) => relative(from, file).replaceAll('\\', '/');
		const translation = pages.translation(home);
		const texts = listFiles(from, '').filter((file) => TEXTS.includes(pathOf(file)));
		const files = [...original.files(), ...texts];
		for (const file of files) {
			const target = join(pages.folder, pathOf(file));
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, translateFile(pathOf(file), readFileSync(file, 'utf8'), translation));
		}
		const unused = convert.unused();
		if (unused.length > 0) log.warn(`hant.yaml 里没有用到的词：${unused.join('、')}`);
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		log.info(`${edition.folder}: ${files.length} files (${seconds} s)`);
	}
};
