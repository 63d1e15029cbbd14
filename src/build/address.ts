import type { AstroIntegration } from 'astro';
import { target } from './environment.ts';

/** Tells the pages whether they have a public address, and says in the build's output which one they carry. */
export function address(): AstroIntegration {
	return {
		name: 'address',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: { define: { 'import.meta.env.PREVIEW_SITE': JSON.stringify(target().preview) } },
				});
			},
			'astro:build:start': ({ logger }) => {
				const { site, base, preview } = target();
				if (preview) logger.warn(`没有设置 SITE_URL，这是预览：页面里的网址写作 ${site}${base}`);
				else logger.info(`页面里的网址写作 ${new URL(base, site)}`);
			},
		},
	};
}
