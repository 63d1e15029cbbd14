/** Pixels between selected words and their tools. */
const GAP = 8;

/**
 * Where tools for selected words stand in a window: under the last line, flush with its end; where there is no room,
 * over the first; where there is none either, at the window's foot.
 */
export function placeTools(
	tools: { width: number; height: number },
	words: { top: number; bottom: number; end: number },
	view: { width: number; height: number },
): { left: number; top: number } {
	const left = Math.max(0, Math.min(words.end, view.width) - tools.width);
	const foot = view.height - tools.height - GAP;
	const below = words.bottom + GAP;
	const above = words.top - GAP - tools.height;
	if (below <= foot) return { left, top: below };
	return { left, top: above >= 0 ? above : foot };
}
