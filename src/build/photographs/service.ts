import type { LocalImageService } from 'astro';
import sharp from 'astro/assets/services/sharp';

/**
 * Astro's own, which turns a photograph upright and writes it without what the camera noted; but where that one would
 * hand on a picture as it is because it cannot be written anew, this one throws: originals are not published.
 */
const service: LocalImageService = {
	...sharp,
	async transform(bytes, options, config, logger) {
		const made = await sharp.transform(bytes, options, config, logger);
		if (made.data === bytes)
			throw new Error(`${String(options['src'])} 不能另存为 ${String(options['format'])}`);
		return made;
	},
};

export default service;
