import type { RemarkPlugin } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { remarkLiteralAddresses } from './literal-addresses.ts';

/** `10~20元` is a range; only `~~` strikes. */
const STRIKE = { singleTilde: false };

/**
 * How manuscripts are read, by the site and by the pre-flight alike: GFM, whose marks of bold and struck text work next
 * to Chinese punctuation too, and whose addresses end at it.
 */
export const SYNTAX: (RemarkPlugin | [RemarkPlugin, object])[] = [
	[remarkGfm, STRIKE],
	remarkCjkFriendly,
	[remarkCjkFriendlyStrikethrough, STRIKE],
	remarkLiteralAddresses,
];
