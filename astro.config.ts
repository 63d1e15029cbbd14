import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { mended, preflight } from './src/build/content/preflight.ts';
import { devServer } from './src/build/dev/integration.ts';
import { openEditions } from './src/build/content/editions.ts';
import { contentFolder, target } from './src/build/environment.ts';
import { finish } from './src/build/finish/integration.ts';
import { AnchorLock } from './src/build/markdown/lock.ts';
import { LOCK } from './src/build/markdown/lock-file.ts';
import { processorOf } from './src/build/markdown/processor.ts';
import { outFolder, stopAtOutFolder } from './src/build/out/integration.ts';
import { Originals } from './src/build/photographs/originals.ts';
import { formerSlugs, readRedirects } from './src/build/redirects/read.ts';
import { orStop } from './src/build/stop.ts';
import { viteOf } from './src/build/vite.ts';

// Much of what follows is read from the content; a writer may begin with a mistake in it.
if (process.argv.includes('dev')) await mended(contentFolder);

const moved = readRedirects(contentFolder);
const lock = new AnchorLock(`${contentFolder}/${LOCK}`, formerSlugs(moved));
const editions = openEditions(contentFolder);
const { site, base, outDir, cacheDir } = orStop(target);
stopAtOutFolder(contentFolder);

export default defineConfig({
	site,
	base,
	outDir,
	cacheDir,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always', assets: '_assets' },
	devToolbar: { enabled: false },
	// Not by its whole path, which goes into the names of files.
	image: {
		service: {
			entrypoint: './src/build/photographs/service.ts',
			// 4, the usual one, takes five times as long for a few per cent less.
			config: { avif: { effort: 3 } },
		},
	},
	markdown: { processor: processorOf(lock), syntaxHighlight: false },
	integrations: [
		outFolder(contentFolder),
		preflight(contentFolder),
		mdx(),
		devServer(editions),
		finish(editions, { originals: new Originals(), lock, moved }),
	],
	vite: viteOf(contentFolder),
});
