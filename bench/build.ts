import { join } from 'node:path';
import { type Cost, measure } from './process-tree.ts';

/** Everything that the benches write goes here. */
export const FOLDER = join('node_modules', '.cache', 'bench');

/** What a build is asked for; nothing of the caller's shell gets in. */
export type Asked = { content: string; out: string; site: string; cards: boolean; compress: boolean };

/** Builds a feature, and tells what that cost. */
export function build({ content, out, site, cards, compress }: Asked): Promise<Cost> {
	return measure(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
		CONTENT_DIR: content,
		OUT_DIR: out,
		SITE_URL: site,
		BASE_PATH: '',
		CARDS: cards ? '' : '0',
		COMPRESS: compress ? '' : '0',
		OFFLINE_MB: '',
		PDF_FILE: '',
		SOURCE_DATE_EPOCH: '',
	});
}
