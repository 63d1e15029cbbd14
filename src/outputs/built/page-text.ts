import type { Element, ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import { first } from './html.ts';

/** Elements that flow within a line: their words run on. */
export const INLINE =
	/^(A|ABBR|B|CODE|DATA|DEL|DFN|EM|I|MARK|Q|RB|RT|RUBY|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|TSPAN|U|WBR)$/i;

/** What only works, or only makes sense, on the page itself. */
export const DROPPED =
	'script, style, template, button, summary, svg, nav, wbr, [hidden], .visually-hidden, [data-unsearched]';

/** The words of a child in one line, safe in XML; an ideographic space stays, since it parts a name from its text. */
export function words(element: ParentNode, selector: string): string {
	return escapeXml(lineOf(first(selector, element)));
}

/** The words of an element in one line; empty for none. */
export function lineOf(element: Element | null): string {
	const text = element ? textContent(element) : '';
	return text.replace(/[\s\u200b]+/g, (gap) => (gap.includes('　') ? '　' : ' ')).trim();
}

/** Safe as text and in double quotes, in XML as in HTML. Controls that XML 1.0 knows no way to write are left out. */
export function escapeXml(text: string): string {
	return text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
