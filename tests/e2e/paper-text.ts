/**
 * Runs in the page, in print media: the texts that paper must show, block by block, without spaces; the numbers of
 * notes; how many figures and headings there are; and what of the interface is still to be seen.
 */
export function paperText() {
	const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
	const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, blockquote';
	const own = (element: Element): string => {
		let text = '';
		for (const node of element.childNodes) {
			if (node.nodeType === Node.TEXT_NODE) text += node.textContent;
			if (!(node instanceof Element) || !seen(node) || node.matches(`svg, [aria-hidden="true"], ${BLOCKS}`))
				continue;
			text += own(node);
		}
		return text;
	};
	const bare = (text: string) => text.replace(/[\s\u200b]/g, '');
	return {
		notes: [...document.querySelectorAll<HTMLElement>('main [data-note]')]
			.filter(seen)
			.map((one) => `［${one.dataset['note']}］`),
		texts: [...document.querySelectorAll(`main :is(${BLOCKS})`)]
			.filter(seen)
			.map((one) => bare(own(one)))
			.filter(Boolean),
		figures: [...document.querySelectorAll('main figure, main svg[role="img"]')].filter(
			(one) => seen(one) && !one.parentElement?.closest('figure'),
		).length,
		headings: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(seen).length,
		interface: [
			...document.querySelectorAll('button, input, summary, dialog, .site-header, .bar, .rail, .pager'),
		]
			.filter(seen)
			.map((one) => one.outerHTML.slice(0, 80)),
	};
}
