import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import type { BuiltPages } from '../built-pages.ts';
import { FACES, facePath } from '../../lib/faces.ts';
import { glyphsOf } from './glyphs.ts';

/** A face's path as the pages are written. */
const PLAIN = /_fonts\/[\w-]+\.woff2/g;

const { resolve } = createRequire(import.meta.url);

/**
 * Cuts each face down to the glyphs that the built pages show, and names the files by their content.
 * One exact file per face, not Google's slices: punctuation squeezes only within a file (CLREQ 3.1.6).
 * In dev mode the whole fonts are served, so that any character typed shows at once.
 */
export function fonts(pages: BuiltPages): AstroIntegration {
	return {
		name: 'fonts',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const face = FACES.find(({ name }) => request.url?.endsWith(facePath(name)));
					if (!face) return next();
					response.setHeader('Content-Type', 'font/woff2');
					response.end(readFileSync(resolve(face.source)));
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const drawn = new Map(FACES.map(({ name }) => [name, new Set<string>()]));
				for (const html of pages.html(root))
					for (const [name, glyphs] of glyphsOf(html, FACES))
						glyphs.forEach((glyph) => drawn.get(name)?.add(glyph));
				const renamed = await writeSubsets(root, drawn, (line) => logger.info(line));
				pages.edit((html) => html.replace(PLAIN, (path) => renamed.get(path) ?? path));
			},
		},
	};
}

/** Writes one subset per face below `root`; gives back plain path → hashed path. */
async function writeSubsets(
	root: string,
	drawn: ReturnType<typeof glyphsOf>,
	log: (line: string) => void,
): Promise<Map<string, string>> {
	const renamed = new Map<string, string>();
	mkdirSync(join(root, '_fonts'), { recursive: true });
	for (const { name, source } of FACES) {
		const text = [...(drawn.get(name) ?? [])].sort().join('');
		const subset = await subsetFont(readFileSync(resolve(source)), text, { targetFormat: 'woff2' });
		const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8);
		const path = facePath(`${name}.${hash}`);
		writeFileSync(join(root, path), subset);
		renamed.set(facePath(name), path);
		log(`${path}: ${[...text].length} glyphs, ${(subset.length / 1024).toFixed(1)} KB`);
	}
	return renamed;
}
