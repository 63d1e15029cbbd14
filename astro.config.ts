import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { address } from './src/build/address.ts';
import { mended, preflight } from './src/build/content/preflight.ts';
import { deploy } from './src/build/deploy/integration.ts';
import { edition } from './src/build/editions/integration.ts';
import { openEditions } from './src/build/editions/open.ts';
import { epub } from './src/build/epub/integration.ts';
import { feeds } from './src/build/feeds/integration.ts';
import { fonts } from './src/build/fonts/integration.ts';
import { later } from './src/build/later/integration.ts';
import { offline } from './src/build/offline/integration.ts';
import { builtPages } from './src/build/built-pages.ts';
import { photographs } from './src/build/photographs/integration.ts';
import { outFolder, stopAtOutFolder } from './src/build/out/integration.ts';
import { pdf } from './src/build/pdf/integration.ts';
import { redirects } from './src/build/redirects/integration.ts';
import { formerSlugs, readRedirects } from './src/build/redirects/read.ts';
import { fetchAhead } from './src/build/scripts/ahead.ts';
import { search } from './src/build/search/integration.ts';
import { styles } from './src/build/styles/integration.ts';
import { remarkAnchors } from './src/build/markdown/anchors.ts';
import { rehypeBoxes } from './src/build/markdown/boxes.ts';
import { remarkClosed } from './src/build/markdown/closed.ts';
import { anchors } from './src/build/markdown/integration.ts';
import { AnchorLock } from './src/build/markdown/lock.ts';
import { LOCK } from './src/build/markdown/lock-file.ts';
import { SYNTAX } from './src/build/markdown/syntax.ts';
import { contentFolder, target } from './src/build/environment.ts';
import { coloursAtRule } from './src/theme/at-rule.ts';
import { orStop } from './src/build/stop.ts';

// Much of what follows is read from the content; a writer may begin with a mistake in it.
if (process.argv.includes('dev')) await mended(contentFolder);

const moved = readRedirects(contentFolder);
const lock = new AnchorLock(`${contentFolder}/${LOCK}`, formerSlugs(moved));
const editions = openEditions(contentFolder);
const { site, base, outDir, cacheDir } = orStop(target);
stopAtOutFolder(contentFolder);

/** The oldest engines in which every page must be readable: Chrome 90, Safari 15. */
const cssTargets = { chrome: 90 << 16, safari: 15 << 16 };

export default defineConfig({
	site,
	base,
	outDir,
	cacheDir,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always', assets: '_assets' },
	devToolbar: { enabled: false },
	markdown: {
		// The default processor breaks bold next to Chinese punctuation; smart punctuation would spoil “ ” and ……; GFM is
		// read as we say.
		processor: unified({
			remarkPlugins: [...SYNTAX, remarkClosed, [remarkAnchors, { lock }]],
			rehypePlugins: [rehypeBoxes],
			gfm: false,
			smartypants: false,
		}),
		syntaxHighlight: false,
	},
	integrations: [
		outFolder(contentFolder),
		preflight(contentFolder),
		photographs(),
		address(),
		anchors(lock),
		mdx(),
		...editions.slice(1).map(edition),
		...editions.map(search),
		...editions.map(feeds),
		redirects(moved, editions),
		...editions.map(pdf),
		// Books of other editions are made from the written pages too, which must not be completed yet.
		...editions.map(epub),
		...editions.map(fonts),
		...editions.map(later),
		...editions.map(styles),
		...editions.map(builtPages),
		...editions.map(offline),
		// The last: whatever changes bytes comes before it.
		deploy(editions.map((pages) => pages.edition)),
	],
	vite: {
		plugins: [fetchAhead()],
		resolve: { alias: { '@content': resolve(contentFolder) } },
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
	},
});
