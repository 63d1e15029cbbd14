import type { AstroIntegration } from 'astro';
import { contentUrl, target } from '../environment.ts';
import type { BuiltPages } from '../../outputs/built/pages.ts';
import { type Asked, ANSWERS } from './answers.ts';

/** Lets the dev server answer for what else only the last steps of a build make. */
export function devServer(editions: readonly BuiltPages[]): AstroIntegration {
	return {
		name: 'dev-server',
		hooks: {
			'astro:config:setup': ({ addWatchFile }) => {
				// Read once; a dev server starts anew with other words.
				if (editions.length > 1)
					for (const file of ['hant.yaml', 'feature.yaml']) addWatchFile(contentUrl(file));
			},
			'astro:server:setup': ({ server }) => {
				const { site, base } = target();
				const home = new URL(base, site).href;
				for (const pages of editions) pages.place(base);
				server.middlewares.use((request, response, next) => {
					// As it was asked for, base included.
					const [path = '', query = ''] = (request.originalUrl ?? '').split('?');
					// Editions in a folder of their own before the one around them.
					const pages = editions.toReversed().find(({ home }) => path.startsWith(home));
					if (!pages) return next();
					const origin = `http://${request.headers.host}`;
					const asked: Asked = { path: path.slice(pages.home.length), query, origin, pages, base, home };
					const answer = ANSWERS.map((find) => find(asked)).find((found) => found !== undefined);
					if (!answer) return next();
					answer.then(({ type, body, status = 200 }) => {
						response.statusCode = status;
						response.setHeader('Content-Type', type);
						response.end(body);
					}, next);
				});
			},
		},
	};
}
