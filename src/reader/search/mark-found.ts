import { fold, rangesOf, UNSEARCHED } from './search.ts';
import { wordsOf } from '../shared/words.ts';

/** Marks words in the passage that the address names, until a click or Escape (Custom Highlight API, where it is). */
export function markFound(match: string): void {
	const passage = document.getElementById(location.hash.slice(1)) ?? document.querySelector('main');
	const [first, ...others] = passage ? wordsIn(passage, match) : [];
	if (!first) return;
	const folded = first.startContainer.parentElement?.closest('details');
	if (folded) folded.open = true;
	const { top, bottom } = first.getBoundingClientRect();
	if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);

	if (!('highlights' in CSS)) return;
	CSS.highlights.set('found', new Highlight(first, ...others));
	const over = new AbortController();
	const clear = () => (CSS.highlights.delete('found'), over.abort());
	const { signal } = over;
	addEventListener('click', clear, { signal });
	addEventListener('keydown', ({ key }) => key === 'Escape' && clear(), { signal });
}

/** Where words stand in an element, across its inline markup. */
function wordsIn(passage: Element, match: string): Range[] {
	const { text, range } = wordsOf([passage], UNSEARCHED);
	return rangesOf(fold(text), fold(match).text).flatMap(([start, end]) => range(start, end) ?? []);
}
