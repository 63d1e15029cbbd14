import { type Passage, passageAt } from '../lib/progress.ts';

/** Room that a link leaves above the passage it leads to, besides what bars cover; `:target` in base.css. Pixels. */
const ABOVE = 24;

/** Pixels at the window's top in which nothing is read; the page's scroll padding tells. */
const covered = (): number => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** Elements of the story with where they stand, in reading order. */
export function passages(selector: string): Passage[] {
	return [...document.querySelectorAll(`main ${selector}`)].map((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return { id: element.id, top: top + scrollY, bottom: bottom + scrollY };
	});
}

/** Where reading goes on: the first passage that ends below what covers the window's top. */
export function passageRead(selector = '.prose > [id]'): Passage | undefined {
	return passageAt(passages(selector), scrollY + covered() + ABOVE);
}
