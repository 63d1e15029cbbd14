import { createHash } from 'node:crypto';

/** The content folder, relative to the project; another feature is built by naming another one. */
export const contentFolder = (process.env['CONTENT_DIR'] ?? 'content').replace(/\/$/, '');

const PREVIEW_PORT = 4321;

/** Where the site will stand and where its files go, from the environment. */
export function target(env: NodeJS.ProcessEnv = process.env) {
	const site = env['SITE_URL'] || `http://localhost:${PREVIEW_PORT}`;
	// Two features must not share one content cache.
	const cache = createHash('sha256').update(contentFolder).digest('hex').slice(0, 8);
	return {
		site,
		/** True when no public address is known and links carry the local one. */
		preview: !env['SITE_URL'],
		base: env['BASE_PATH'] || '/',
		outDir: env['OUT_DIR'] || 'dist',
		cacheDir: `node_modules/.astro/${cache}`,
	};
}
