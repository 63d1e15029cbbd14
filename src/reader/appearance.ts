import { CHOICES, type Settings } from '../lib/memory.ts';

/** Shows settings on the page, as the script in its head does, and colours the browser's own bars to match. */
export function showSettings(settings: Settings): void {
	const root = document.documentElement;
	for (const name of ['theme', 'size', 'face', 'leading'] as const) {
		if (settings[name] === CHOICES[name][0]) root.removeAttribute(`data-${name}`);
		else root.setAttribute(`data-${name}`, String(settings[name]));
	}
	for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		bar.dataset['own'] ??= bar.content;
		bar.content = settings.theme === 'auto' ? bar.dataset['own'] : getComputedStyle(root).backgroundColor;
	}
}
