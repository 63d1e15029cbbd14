import type { Probe } from '../probe.ts';

/** Marks that begin no line, and marks that end none (CLREQ 3.1.4). */
const CLOSING = '，。、；：？！）》〉」』】〕”’％%·';
const OPENING = '（《〈「『【〔“‘';

export const lineEdges: Probe = {
	title: 'no line begins with a closing mark or ends with an opening one',
	looks: ({ page }) => page.evaluate(badEdges, [CLOSING, OPENING] as [string, string]),
};

/** Runs in the page: lines that begin with a closing mark or end with an opening one. */
function badEdges([closing, opening]: [string, string]): string[] {
	const found: string[] = [];
	for (const block of document.querySelectorAll(
		'main :is(p, li, dd, dt, h1, h2, h3, blockquote, caption, td, th), .gate-dek, .gate-title',
	)) {
		if (!block.checkVisibility() || block.closest('svg')) continue;
		let before: { char: string; rect: DOMRect } | undefined;
		const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent ?? '';
			for (let at = 0; at < text.length; at++) {
				const char = text[at] ?? '';
				if (!char.trim()) continue;
				const range = document.createRange();
				range.setStart(node, at);
				range.setEnd(node, at + 1);
				const rect = range.getBoundingClientRect();
				if (rect.height === 0) continue;
				if (before && rect.top >= before.rect.bottom - rect.height / 2 && rect.left < before.rect.right) {
					const place = `${block.tagName} “${block.textContent?.trim().slice(0, 16)}”`;
					if (closing.includes(char)) found.push(`${place}: a line begins with ${char}`);
					if (opening.includes(before.char)) found.push(`${place}: a line ends with ${before.char}`);
				}
				before = { char, rect };
			}
		}
	}
	return found;
}
