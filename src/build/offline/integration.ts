import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { target } from '../environment.ts';
import { remover, WORKER, writeWorker } from './worker.ts';

/** Lets devices keep the feature. The dev server takes away what a preview at the same address has left behind. */
export function offline(): AstroIntegration {
	const { offlineBytes } = target();
	let base = '/';
	return {
		name: 'offline',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				const on = command === 'build' && offlineBytes > 0;
				updateConfig({ vite: { define: { 'import.meta.env.OFFLINE': JSON.stringify(on) } } });
			},
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					if (request.url !== base + WORKER) return next();
					remover().then((code) => {
						response.setHeader('Content-Type', 'text/javascript');
						response.end(code);
					}, next);
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const plan = await writeWorker(fileURLToPath(dir), base, offlineBytes);
				if (!plan) logger.info(`${WORKER}: takes away what readers' devices have kept`);
				else logger.info(`${WORKER}: ${plan.always.length} files, ${plan.chapters.length} chapters in turn`);
			},
		},
	};
}
