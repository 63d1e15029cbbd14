import type { AstroIntegration } from 'astro';
import type { AnchorLock } from './lock.ts';

/** Lets the lock say in the build's output what it issued. */
export function anchors(lock: AnchorLock): AstroIntegration {
	return {
		name: 'anchors',
		hooks: {
			'astro:config:done': ({ logger }) => {
				lock.log = (line) => logger.info(line);
			},
		},
	};
}
