import type { AstroIntegration } from 'astro';
import { FACES, facePath, PARTS } from '../../lib/faces.ts';
import type { BuiltPages } from '../built-pages.ts';
import { PANELS } from '../later/integration.ts';
import { listedPaths } from '../site-pages.ts';
import { cutFonts, type Renamed, wholeFont } from './cut.ts';
import { glyphsOf } from './glyphs.ts';
import { FontGroups } from './groups.ts';

/** By its absence one tells a document that has files of its own. */
const OWN = facePath(`${FACES[0]?.name}${PARTS[1].ending}`);

/**
 * Cuts each face down to the glyphs that the built pages show, in files that pages share, and puts their names, which
 * tell their content, into the pages. Our own files, not Google's slices: punctuation squeezes only within a file
 * (CLREQ 3.1.6). In dev mode the whole fonts are served, so that any character typed shows at once.
 */
export function fonts(pages: BuiltPages): AstroIntegration {
	const { name, folder } = pages.edition;
	let base = '/';
	return {
		name: 'fonts',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = pages.home(config.base);
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const face = FACES.find((one) =>
						PARTS.some(({ ending }) => request.url === base + facePath(one.name + ending)),
					);
					if (!face) return next();
					response.setHeader('Content-Type', 'font/woff2');
					response.end(wholeFont(face, name));
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = pages.folder(dir);
				const listed = await listedPaths(pages.site(root), base);
				const groups = new FontGroups(listed.filter((path) => path.startsWith('chapters/')));
				const groupOf = (html: string, path: string) => groups.of(path, !html.includes(OWN));
				const known = new Set<string>();
				for (const { html, path } of pages.html(root)) {
					if (!html.includes('@font-face')) continue;
					// Most pages have the same panels, which are read once.
					const own = html.replace(PANELS, (panels) =>
						known.has(panels) ? '' : (known.add(panels), panels),
					);
					groups.add(groupOf(html, path), glyphsOf(own, FACES));
				}
				const renamed = await cutFonts(root, groups.all, name, (line) => logger.info(folder + line));
				pages.edit((html, path) => rename(html, renamed.get(groupOf(html, path)) ?? new Map()));
			},
		},
	};
}

/** A page with the names of its files; what asks for a file that it needs not have is taken out. */
export function rename(html: string, files: Renamed): string {
	return html.replace(/@font-face\{[^}]*\}/g, (asking) => {
		const [path = ''] = /_fonts\/[\w-]+\.woff2/.exec(asking) ?? [];
		const file = files.get(path);
		if (path === '') return asking;
		return file === undefined ? '' : asking.replace(path, file);
	});
}
