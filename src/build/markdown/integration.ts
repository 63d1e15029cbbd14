import type { AstroIntegration } from 'astro';
import type { AnchorLock } from './lock.ts';

/** Lets the lock say in the build's output what it issued, and has it written before the build ends. */
export function anchors(lock: AnchorLock): AstroIntegration {
	return {
		name: 'anchors',
		hooks: {
			'astro:config:done': ({ logger }) => {
				lock.log = (line) => logger.info(line);
			},
			'astro:build:done': () => lock.save(),
		},
	};
}
