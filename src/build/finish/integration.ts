import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { target } from '../environment.ts';
import { listFiles } from '../../outputs/built/files.ts';
import type { BuiltPages } from '../../outputs/built/pages.ts';
import { type Build, stepsOf } from './steps.ts';

/** Tells the pages what they are built with, says at which address, and completes what Astro has written. */
export function finish(editions: readonly BuiltPages[], build: Build): AstroIntegration {
	let given = '';
	const { site, base, preview, pdf, sourceDate, offlineBytes } = target();
	return {
		name: 'finish',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				const facts = {
					PREVIEW_SITE: preview,
					PDF: pdf !== undefined,
					OFFLINE: command === 'build' && offlineBytes > 0,
				};
				const define = Object.fromEntries(
					Object.entries(facts).map(([name, is]) => [`import.meta.env.${name}`, JSON.stringify(is)]),
				);
				updateConfig({ vite: { define, plugins: [build.originals.plugin] } });
			},
			'astro:config:done': ({ config, logger }) => {
				given = fileURLToPath(config.publicDir);
				build.lock.log = (line) => logger.fork('anchors').info(line);
			},
			'astro:build:start': ({ logger }) => {
				const log = logger.fork('address');
				if (preview) log.warn(`没有设置 SITE_URL，这是预览：页面里的网址写作 ${site}${base}`);
				else log.info(`页面里的网址写作 ${new URL(base, site)}`);
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const files = existsSync(given) ? listFiles(given, '') : [];
				const asGiven = new Set(files.map((file) => join(root, relative(given, file))));
				for (const pages of editions) pages.place(base, root, asGiven);
				const home = new URL(base, site).href;
				const built = { root, base, home, preview, sourceDate, pdf, given: asGiven, editions };
				for (const [name, step] of stepsOf(build)) await step(built, logger.fork(name));
			},
		},
	};
}
