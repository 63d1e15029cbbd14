import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { target } from '../environment.ts';
import type { BuiltPages } from './pages.ts';
import { type Build, stepsOf } from './steps.ts';

/** Tells the pages what they are built with, says at which address, and completes what Astro has written. */
export function finish(editions: readonly BuiltPages[], build: Build): AstroIntegration {
	const { site, base, preview, pdf, offlineBytes } = target();
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
			'astro:config:done': ({ logger }) => {
				build.lock.log = (line) => logger.fork('anchors').info(line);
			},
			'astro:build:start': ({ logger }) => {
				const log = logger.fork('address');
				if (preview) log.warn(`没有设置 SITE_URL，这是预览：页面里的网址写作 ${site}${base}`);
				else log.info(`页面里的网址写作 ${new URL(base, site)}`);
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				for (const pages of editions) pages.place(base, root);
				const built = { root, base, home: new URL(base, site).href, editions };
				for (const [name, step] of stepsOf(build)) await step(built, logger.fork(name));
			},
		},
	};
}
