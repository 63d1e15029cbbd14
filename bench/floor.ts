import { parseWords } from '../src/build/html.ts';
import { escapeXml } from '../src/build/page-text.ts';

/** Blocks of words on a page, and what each is on the bare one. */
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, td, th, figcaption, blockquote';
const HEADINGS = new Set(['H1', 'H2', 'H3']);

/**
 * The words of a built page as a page of bare text: the least that any page with them can be. No styles, no scripts,
 * no pictures; what a browser needs to show them on a phone.
 */
export function floorOf(html: string): string {
	const { document } = parseWords(html);
	const title = document.querySelector('h1')?.textContent ?? '';
	const blocks = [...document.querySelectorAll('main *')]
		.filter((element) => element.matches(BLOCKS) && !element.querySelector(BLOCKS))
		.filter((element) => !element.closest('[hidden], svg'))
		.map((element) => ({ tag: element.tagName, text: escapeXml(element.textContent?.trim() ?? '') }))
		.filter(({ text }) => text !== '')
		.map(({ tag, text }) =>
			HEADINGS.has(tag) ? `<${tag.toLowerCase()}>${text}</${tag.toLowerCase()}>` : `<p>${text}`,
		);
	return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(title)}</title>${blocks.join('\n')}`;
}
