/** From where to where something reaches, downwards, in pixels of the page. */
export type Extent = { top: number; bottom: number };

/** A passage that can be linked to, and where it stands. */
export type Passage = Extent & { id: string };

/** From this share on a chapter counts as read: few scroll to the very last line. */
export const READ = 0.95;

/**
 * Share of a text that was read, 0 to 1: 0 when its first line is at the window's top, 1 when its last line is in
 * the window. A text no taller than the window is read once all of it is seen.
 */
export function fractionRead(text: Extent, view: Extent): number {
	const way = text.bottom - text.top - (view.bottom - view.top);
	if (way <= 0) return view.bottom >= text.bottom ? 1 : 0;
	return Math.min(1, Math.max(0, (view.top - text.top) / way));
}

/** The passage at the window's top, where reading goes on: the first that ends below it. Passages in reading order. */
export function passageAt(passages: readonly Passage[], top: number): Passage | undefined {
	return passages.find(({ bottom }) => bottom > top) ?? passages[passages.length - 1];
}

/** The section one is in: the last whose heading stands above the line, none before the first. */
export function sectionAt(headings: readonly Passage[], line: number): Passage | undefined {
	return headings.filter(({ top }) => top <= line).pop();
}

/** Share of the round that is walked, 0 to 1: `index` gates lie behind, and part of the way to the next. */
export function walkedShare(index: number, count: number, fraction = 0): number {
	return count > 0 ? Math.min(1, (index + fraction) / count) : 0;
}

/** A share as whole percent; never 0 % for a start, never 100 % before the end. */
export function percent(fraction: number): number {
	if (fraction >= READ) return 100;
	return Math.min(99, Math.max(1, Math.round(fraction * 100)));
}
