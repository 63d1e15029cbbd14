import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Originals } from './originals.ts';

/** Publishes of the feature's photographs nothing but the copies that pages show. The first of a build's last steps. */
export function photographs(): AstroIntegration {
	const originals = new Originals();
	return {
		name: 'photographs',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					// Not by its whole path, which goes into the names of files.
					image: { service: { entrypoint: './src/build/photographs/service.ts' } },
					vite: { plugins: [originals.plugin] },
				});
			},
			'astro:build:done': ({ dir, logger }) => {
				const removed = originals.remove(fileURLToPath(dir));
				if (removed > 0) logger.info(`${removed} originals left out`);
			},
		},
	};
}
