import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { removeOriginals } from './originals.ts';

/** Publishes of the photographs in a content folder nothing but the copies that pages show. The first of a build's last steps. */
export function photographs(content: string): AstroIntegration {
	let assets = '';
	return {
		name: 'photographs',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				// Not by its whole path, which goes into the names of files.
				updateConfig({ image: { service: { entrypoint: './src/build/photographs/service.ts' } } });
			},
			'astro:config:done': ({ config }) => {
				assets = config.build.assets;
			},
			'astro:build:done': ({ dir, logger }) => {
				const removed = removeOriginals(join(fileURLToPath(dir), assets), join(content, 'images'));
				if (removed > 0) logger.info(`${removed} originals left out`);
			},
		},
	};
}
