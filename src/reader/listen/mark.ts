import { uncovered } from '../shared/uncovered.ts';
import type { Sentence } from './sentences.ts';

const NAME = 'spoken';
const canHighlight = () => 'highlights' in CSS;

/** Shows which sentence is read: its words, or its block where browsers mark no words. */
export function markSpoken({ range, block }: Sentence): void {
	unmarkSpoken();
	if (range && canHighlight()) CSS.highlights.set(NAME, new Highlight(range));
	else block.setAttribute(`data-${NAME}`, '');
}

/** Takes the mark away. */
export function unmarkSpoken(): void {
	if (canHighlight()) CSS.highlights.delete(NAME);
	for (const block of document.querySelectorAll(`[data-${NAME}]`)) block.removeAttribute(`data-${NAME}`);
}

const placeOf = ({ range, block }: Sentence) => (range ?? block).getBoundingClientRect();

/** The first sentence that begins in view or below it; the first of all after the last. */
export function firstInView(sentences: readonly Sentence[]): number {
	const { top } = uncovered();
	return Math.max(
		0,
		sentences.findIndex((sentence) => placeOf(sentence).top >= top),
	);
}

/** Brings a sentence that is out of view up to where one reads on. */
export function showSentence(sentence: Sentence): void {
	const { top, bottom } = uncovered();
	const place = placeOf(sentence);
	const begun = place.top >= top && place.top < bottom;
	if (begun && (place.bottom <= bottom || place.height > bottom - top)) return;
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const above = Math.min((bottom - top) / 4, Math.max(0, bottom - top - place.height));
	scrollBy({ top: place.top - top - above, behavior: still ? 'auto' : 'smooth' });
}
