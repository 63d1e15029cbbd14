/** The words of elements as one text. */
export type Words = {
	text: string;
	/** Where a part of it stands on the page, across inline markup; undefined where there is nothing. */
	range: (start: number, end: number) => Range | undefined;
};

/** Reads elements one after the other, without the parts that match `left`; `gap` parts them. */
export function wordsOf(elements: Iterable<Element>, left: string, gap = ''): Words {
	const nodes: { node: Text; start: number }[] = [];
	let text = '';
	for (const element of elements) {
		if (text !== '') text += gap;
		const walker = document.createTreeWalker(
			element,
			NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
			(node) => {
				if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
				return (node as Element).matches(left) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
			},
		);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			nodes.push({ node, start: text.length });
			text += node.data;
		}
	}
	const holding = (place: number) => [...nodes].reverse().find(({ start }) => start <= place);
	return {
		text,
		range(start, end) {
			const [first, last] = [holding(start), holding(end - 1)];
			if (!first || !last) return undefined;
			const range = document.createRange();
			range.setStart(first.node, Math.min(start - first.start, first.node.length));
			range.setEnd(last.node, Math.min(end - last.start, last.node.length));
			return range;
		},
	};
}
