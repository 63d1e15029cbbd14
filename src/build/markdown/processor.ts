import { unified } from '@astrojs/markdown-remark';
import { remarkAnchors } from './anchors.ts';
import { rehypeBoxes } from './boxes.ts';
import { remarkClosed } from './closed.ts';
import type { AnchorLock } from './lock.ts';
import { SYNTAX } from './syntax.ts';

/**
 * How manuscripts are read. Astro's default processor breaks bold next to Chinese punctuation; smart punctuation would
 * spoil “ ” and ……; GFM is read as we say.
 */
export const processorOf = (lock: AnchorLock) =>
	unified({
		remarkPlugins: [...SYNTAX, remarkClosed, [remarkAnchors, { lock }]],
		rehypePlugins: [rehypeBoxes],
		gfm: false,
		smartypants: false,
	});
