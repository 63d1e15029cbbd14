import type { Extent } from './progress.ts';

/** The part of the window that no bar covers, in pixels from its top; the page's scroll padding tells. */
export function uncovered(): Extent {
	const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
	return {
		top: parseFloat(scrollPaddingTop) || 0,
		bottom: innerHeight - (parseFloat(scrollPaddingBottom) || 0),
	};
}
