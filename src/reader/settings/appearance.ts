import { CHOICES, type Settings } from '../shared/memory.ts';

/**
 * Shows settings on the page, as the script in its head does, and colours the browser's own bars to match.
 * What one reads stays where it is: browsers do not anchor scrolling when the style of the whole page changes
 * (CSS Scroll Anchoring 2.3).
 */
export function showSettings(settings: Settings): void {
	const root = document.documentElement;
	const read = scrollY > 0 ? passageRead() : undefined;
	const before = read?.getBoundingClientRect().top ?? 0;
	for (const name of ['theme', 'size', 'face', 'leading'] as const) {
		if (settings[name] === CHOICES[name][0]) root.removeAttribute(`data-${name}`);
		else root.setAttribute(`data-${name}`, String(settings[name]));
	}
	for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		bar.dataset['own'] ??= bar.content;
		bar.content = settings.theme === 'auto' ? bar.dataset['own'] : getComputedStyle(root).backgroundColor;
	}
	if (read) scrollBy(0, read.getBoundingClientRect().top - before);
}

/** The first passage whose end is in the window. */
function passageRead(): Element | undefined {
	return [...document.querySelectorAll('.prose > *')].find(
		(passage) => passage.getBoundingClientRect().bottom > 0,
	);
}
