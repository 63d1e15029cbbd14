import type { AstroIntegration } from 'astro';
import type { BuiltPages } from '../built-pages.ts';
import { target } from '../environment.ts';
import { remover, WORKER } from './worker.ts';

/**
 * Lets devices keep the feature; the worker itself is written by the last step of the build. The dev server takes away
 * what a preview at the same address has left behind.
 */
export function offline(pages: BuiltPages): AstroIntegration {
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
				base = pages.home(config.base);
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
		},
	};
}
