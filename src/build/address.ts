import type { AstroIntegration } from 'astro';
import { target } from './environment.ts';

/** Says in the build's output which address the pages carry, and that a preview is one. */
export function address(): AstroIntegration {
	return {
		name: 'address',
		hooks: {
			'astro:build:start': ({ logger }) => {
				const { site, base, preview } = target();
				if (preview) logger.warn(`没有设置 SITE_URL，这是预览：页面里的网址写作 ${site}${base}`);
				else logger.info(`页面里的网址写作 ${new URL(base, site)}`);
			},
		},
	};
}
