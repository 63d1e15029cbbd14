import { fold, rangesOf, UNSEARCHED } from '../../lib/search.ts';

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
	const walker = document.createTreeWalker(
		passage,
		NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
		(node) => {
			if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
			return (node as Element).matches(UNSEARCHED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
		},
	);
	const nodes: { node: Text; start: number }[] = [];
	let text = '';
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		nodes.push({ node, start: text.length });
		text += node.data;
	}
	const holding = (place: number) => [...nodes].reverse().find(({ start }) => start <= place);
	return rangesOf(fold(text), fold(match).text).flatMap(([start, end]) => {
		const [first, last] = [holding(start), holding(end - 1)];
		if (!first || !last) return [];
		const range = document.createRange();
		range.setStart(first.node, start - first.start);
		range.setEnd(last.node, end - last.start);
		return [range];
	});
}
