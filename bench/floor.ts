import { all, closest, first, matches, parseWords } from '../src/outputs/built/html.ts';
import { escapeXml, lineOf } from '../src/outputs/built/page-text.ts';

/** Blocks of words on a page, and what each is on the bare one. */
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, td, th, figcaption, blockquote';
const HEADINGS = new Set(['h1', 'h2', 'h3']);

/**
 * The words of a built page as a page of bare text: the least that any page with them can be. No styles, no scripts,
 * no pictures; what a browser needs to show them on a phone.
 */
export function floorOf(html: string): string {
	const document = parseWords(html);
	const blocks = all('main *', document)
		.filter((element) => matches(element, BLOCKS) && !first(BLOCKS, element))
		.filter((element) => !closest(element, '[hidden], svg'))
		.map((element) => ({ name: element.name, text: escapeXml(lineOf(element)) }))
		.filter(({ text }) => text !== '')
		.map(({ name, text }) => (HEADINGS.has(name) ? `<${name}>${text}</${name}>` : `<p>${text}`));
	return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(lineOf(first('h1', document)))}</title>${blocks.join('\n')}`;
}
