/** One line of one text node as drawn: its words and the square around its glyphs. */
export type TextBox = {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
	owner: number;
	/** True in a box that scrolls, out of which words may reach. */
	scrolls: boolean;
};

/**
 * Runs in the page. Lines of text inside `root`, each cut down from its line box to the height of its
 * glyphs (one em about the middle): tall line boxes overlap where no ink does. A drawn `<text>` is one box.
 */
export function textBoxes(root: Element): TextBox[] {
	const boxes: TextBox[] = [];
	const inScrollBox = (element: Element, end: Element): boolean =>
		element !== end &&
		(/auto|scroll/.test(getComputedStyle(element).overflowX) ||
			(element.parentElement !== null && inScrollBox(element.parentElement, end)));
	const shrink = (rect: DOMRect, size: number, text: string, owner: number, scrolls = false) => {
		const middle = (rect.top + rect.bottom) / 2;
		boxes.push({
			text,
			owner,
			scrolls,
			left: rect.left,
			right: rect.right,
			top: middle - size / 2,
			bottom: middle + size / 2,
		});
	};
	[...root.querySelectorAll('text')].forEach((text, index) => {
		shrink(
			text.getBoundingClientRect(),
			parseFloat(getComputedStyle(text).fontSize),
			text.textContent ?? '',
			-1 - index,
		);
	});
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	let owner = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (
			!parent ||
			parent.closest('text, title, details:not([open]) > :not(summary)') ||
			!node.textContent?.trim()
		)
			continue;
		if (!parent.checkVisibility()) continue;
		owner += 1;
		const scrolls = inScrollBox(parent, root);
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const rect of range.getClientRects()) {
			if (rect.width > 0)
				shrink(
					rect,
					parseFloat(getComputedStyle(parent).fontSize),
					node.textContent.trim().slice(0, 16),
					owner,
					scrolls,
				);
		}
	}
	return boxes;
}
