import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { BuiltPages } from '../built-pages.ts';
import { contentUrl } from '../environment.ts';
import { listFiles } from '../files.ts';
import { translateFile } from './file.ts';

/** Files of text besides the pages; what an integration makes of the pages, it makes of each edition's. */
const FILES = ['stats.csv', 'stats.json', 'manifest.webmanifest', 'sitemap.xml'];

/**
 * Writes the pages of an edition, translated from those of the written one, below a folder of its own: from here on
 * both are sites of the same kind. Before whatever else reads or completes pages. The dev server translates what is
 * asked for.
 */
export function edition(pages: BuiltPages): AstroIntegration {
	let home = '';
	let base = '/';
	return {
		name: 'edition',
		hooks: {
			'astro:config:setup': ({ addWatchFile }) => {
				// Read once; a dev server starts anew with other words.
				for (const file of ['hant.yaml', 'feature.yaml']) addWatchFile(contentUrl(file));
			},
			'astro:config:done': ({ config }) => {
				base = pages.home(config.base);
				home = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const [path = '', query = ''] = (request.url ?? '').split('?');
					const asked = path.startsWith(base) ? path.slice(base.length) : undefined;
					if (asked === undefined || !(/(^|\/)$/.test(asked) || FILES.includes(asked))) return next();
					const written = `http://${request.headers.host}${new URL(home).pathname}${asked}?${query}`;
					fetch(written)
						.then(async (answer) => {
							response.statusCode = answer.status;
							response.setHeader('Content-Type', answer.headers.get('Content-Type') ?? 'text/html');
							response.end(
								translateFile(asked || 'index.html', await answer.text(), pages.translation(home)),
							);
						})
						.catch(next);
				});
			},
			'astro:build:done': ({ dir, logger }) => {
				const { original, convert } = pages;
				if (!original || !convert) return;
				const start = performance.now();
				const [from, to] = [original.folder(dir), pages.folder(dir)];
				const translation = pages.translation(home);
				const files = [...original.files(from), ...listFiles(from, '').filter(isText)];
				for (const file of files) {
					const path = relative(from, file).replaceAll('\\', '/');
					const target = join(to, path);
					mkdirSync(dirname(target), { recursive: true });
					writeFileSync(target, translateFile(path, readFileSync(file, 'utf8'), translation));
				}
				const unused = convert.unused();
				if (unused.length > 0) logger.warn(`hant.yaml 里没有用到的词：${unused.join('、')}`);
				const seconds = ((performance.now() - start) / 1000).toFixed(1);
				logger.info(`${pages.edition.folder}: ${files.length} files (${seconds} s)`);

				function isText(file: string): boolean {
					return FILES.includes(relative(from, file));
				}
			},
		},
	};
}
