import { DROPPED, escapeXml, words } from '../page-text.ts';

/** Elements that any feed reader shows; others leave their content behind. */
const KEPT = new Set(
	'A B BLOCKQUOTE BR CAPTION CODE DEL EM FIGCAPTION FIGURE H2 H3 H4 HR I IMG LI OL P PRE RP RT RUBY STRONG SUB SUP TABLE TBODY TD TH THEAD TR UL'.split(
		' ',
	),
);
const EMPTY = new Set(['BR', 'HR', 'IMG']);
const ATTRIBUTES: Record<string, string[]> = {
	A: ['href'],
	IMG: ['src', 'alt', 'width', 'height'],
	OL: ['start'],
	TD: ['colspan', 'rowspan'],
	TH: ['colspan', 'rowspan', 'scope'],
};

/**
 * The text of a page as a feed carries it: what the page says, in plain HTML with whole addresses. A reader has no
 * styles and no scripts of ours, so steles and charts become text and tables, and terms plain words whose notes stand
 * at the end. The last lines say what is known of the source, since the text travels without its page.
 */
export function feedHtml(document: Document, url: string): string {
	const parts = [
		...document.querySelectorAll(
			'main .cover-dek, main .prose, main .notes, .site-footer > p:nth-child(-n + 2)',
		),
	];
	return parts
		.map((part) => {
			if (part.matches('.prose')) return inside(part, url);
			if (part.matches('.notes')) return notes(part, url);
			return `${part.matches('.site-footer > :first-child') ? '<hr/>' : ''}<p>${inside(part, url)}</p>`;
		})
		.join('\n');
}

function inside(element: Element, url: string): string {
	return [...element.childNodes].map((node) => clean(node, url)).join('');
}

function clean(node: Node, url: string): string {
	if (node.nodeType === 3) return escapeXml(node.textContent ?? '');
	if (node.nodeType !== 1) return '';
	const element = node as Element;
	if (element.matches(DROPPED)) return '';
	if (element.matches('.stele')) return stele(element);
	if (element.matches('.chart')) return chart(element, url);
	if (element.matches('.chart-table-note')) return `<br/>${inside(element, url)}`;
	if (element.matches('.picture-credit') && element.previousSibling) return `　${inside(element, url)}`;
	const tag = element.tagName.toUpperCase();
	const text = inside(element, url);
	if (tag === 'DFN') return `<strong>${text}</strong>`;
	if (!KEPT.has(tag) || element.matches('a.stat, a.term')) return text;
	const name = tag.toLowerCase();
	const attributes = (ATTRIBUTES[tag] ?? [])
		.filter((attribute) => element.hasAttribute(attribute))
		.map((attribute) => ` ${attribute}="${valueOf(element, attribute, url)}"`)
		.join('');
	return EMPTY.has(tag) ? `<${name}${attributes}/>` : `<${name}${attributes}>${text}</${name}>`;
}

function valueOf(element: Element, attribute: string, url: string): string {
	const value = element.getAttribute(attribute) ?? '';
	return escapeXml(attribute === 'href' || attribute === 'src' ? new URL(value, url).href : value);
}

/** Each number with its name on a line, then its sentence; what holds for all of them below. */
function stele(figure: Element): string {
	const stats = [...figure.querySelectorAll('.stele-stat')].map((stat) => {
		const label = words(stat, 'dt').replace(/\s*推算$/, '（推算）');
		const rest = [words(stat, '.stele-line'), words(stat, '.stele-own')].filter(Boolean);
		return `<p><strong>${label}：${words(stat, '.stele-value')}</strong>${rest.map((line) => `<br/>${line}`).join('')}</p>`;
	});
	return `<figure>${stats.join('')}<figcaption>${words(figure, '.stele-foot > :first-child')}</figcaption></figure>`;
}

/** Its finding, its data as a table, its source. */
function chart(figure: Element, url: string): string {
	const table = figure.querySelector('.chart-table table');
	return `<figure><p><strong>${words(figure, '.chart-title')}</strong></p>${table ? clean(table, url) : ''}<figcaption>${words(figure, '.chart-foot > p')}</figcaption></figure>`;
}

function notes(section: Element, url: string): string {
	const items = [...section.querySelectorAll('.note > p')].map((note) => `<li>${inside(note, url)}</li>`);
	return `<h2>${words(section, 'h2')}</h2><ul>${items.join('')}</ul>`;
}
