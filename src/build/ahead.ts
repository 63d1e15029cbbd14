import type { Plugin } from 'vite';

/** The module of Vite's that goes in front of every dynamic import. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Puts a few words in the place of Vite's helper for late scripts, which weighs a tenth of all that a page loads at its
 * start: what a late script imports is fetched beside it, where the browser knows how. Vite's also waits for style
 * sheets; ours come with the page.
 */
export function fetchAhead(): Plugin {
	let base = '/';
	return {
		name: 'fetch-ahead',
		enforce: 'pre',
		apply: 'build',
		configResolved: (config) => void (base = config.base),
		load: (id) =>
			id === HELPER
				? `export const __vitePreload = (load, files = []) => {
	for (const file of files) {
		const link = document.createElement('link');
		link.rel = 'modulepreload';
		link.href = ${JSON.stringify(base)} + file;
		document.head.append(link);
	}
	return load();
};`
				: undefined,
	};
}
