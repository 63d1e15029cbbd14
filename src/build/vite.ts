import { resolve } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { coloursAtRule } from '../theme/at-rule.ts';
import { fetchAhead } from './ahead.ts';

/** The oldest engines in which every page must be readable: Chrome 90, Safari 15. */
const cssTargets = { chrome: 90 << 16, safari: 15 << 16 };

/** How styles and scripts are bundled, of a feature whose content is in a folder. */
export function viteOf(content: string): ViteUserConfig {
	return {
		plugins: [fetchAhead()],
		resolve: { alias: { '@content': resolve(content) } },
		css: { transformer: 'lightningcss', lightningcss: { targets: cssTargets, ...coloursAtRule } },
		build: {
			cssMinify: 'lightningcss',
			// The minifier looks here, not at the targets above; without it media queries take the syntax of 2022.
			cssTarget: ['chrome90', 'safari15'],
			assetsInlineLimit: 0,
			// Late scripts import nothing that is not there already.
			modulePreload: false,
			rolldownOptions: {
				// A file for each manuscript would cost a long feature more than the bundling itself.
				output: { codeSplitting: { groups: [{ name: 'manuscripts', test: /\.mdx/ }] } },
				// Astro marks each manuscript with a directive of its own; the bundler need not warn of it.
				onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
			},
		},
	};
}
