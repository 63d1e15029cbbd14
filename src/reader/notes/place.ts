import { placeBox, uncut } from './placing.ts';
import { uncovered } from '../shared/uncovered.ts';

/** The widths of the layout: rails from 1100 px, room below a paragraph from 700 px. */
export const WIDE = '(min-width: 68.75em)';
export const MIDDLE = '(min-width: 43.75em)';
/** Pixels from a text to its margin, clear of steles, which are wider; and from the margin to the window's edge. */
const [ASIDE, EDGE] = [40, 24];
/** Pixels from a paragraph to the note folded open below it, and from a term to its box. */
const [BELOW, GAP] = [10, 6];
/** What a box is no wider than: 28 characters. Pixels. */
const WIDEST_BOX = 448;

/** Moves a note, in pixels of the page. Custom properties, so that print can leave them aside. */
export function put(
	note: HTMLElement,
	to: Partial<Record<'left' | 'top' | 'width' | 'least', number>>,
): void {
	for (const [name, value] of Object.entries(to)) note.style.setProperty(`--note-${name}`, `${value}px`);
}

/** The free strip to the right of a text. */
export function marginOf(prose: Element): { left: number; width: number } {
	const padding = parseFloat(getComputedStyle(prose).paddingRight) || 0;
	const left = prose.getBoundingClientRect().right - padding + ASIDE;
	return { left: left + scrollX, width: document.documentElement.clientWidth - EDGE - left };
}

/** The middle of an element's first line, from the window's top. */
export function middleOf(element: Element): number {
	const { top = 0, bottom = 0 } = element.getClientRects()[0] ?? {};
	return (top + bottom) / 2;
}

/** Puts an open note below the paragraph of its term, which makes room for it. */
export function fold(link: Element, note: HTMLElement): void {
	const block = link.closest<HTMLElement>('.prose > *');
	if (!block) return;
	const { left, width, bottom } = block.getBoundingClientRect();
	put(note, { left: left + scrollX, width, top: bottom + BELOW + scrollY });
	block.classList.add('has-note');
	block.style.setProperty('--note-room', `${note.offsetHeight}px`);
}

/** Takes the room away again. */
export function unfold(link: Element): void {
	link.closest('.has-note')?.classList.remove('has-note');
}

/**
 * Puts an open note next to its link: as wide as the text of a phone, on a wider one below or above the link's first
 * line. The page's scroll padding tells what bars cover.
 */
export function box(link: Element, note: HTMLElement): void {
	const prose = link.closest('.prose') ?? link;
	const text = prose.getBoundingClientRect();
	const width = Math.min(text.width, WIDEST_BOX);
	const { top, bottom } = link.getBoundingClientRect();
	const { left: start = 0 } = link.getClientRects()[0] ?? {};
	put(note, { left: Math.max(text.left, Math.min(start, text.right - width)) + scrollX, width, least: 0 });
	const words = document.createRange();
	words.selectNodeContents(prose);
	const at = placeBox(note.offsetHeight, { term: { top, bottom }, view: uncovered() }, GAP);
	const edges = uncut({ top: at, bottom: at + note.offsetHeight }, [...words.getClientRects()], at > top);
	put(note, { top: edges.top + scrollY, least: edges.bottom - edges.top });
}
