import type { Page } from './site.ts';

/** One run of text as a reader takes it in: across inline elements, broken where a block begins or ends. */
export type Passage = { text: string; where: string };

/** Elements that flow within a line; anything else begins a new passage. */
const INLINE = new Set([
	'A',
	'ABBR',
	'B',
	'DATA',
	'EM',
	'I',
	'STRONG',
	'SPAN',
	'SMALL',
	'SUB',
	'SUP',
	'TIME',
	'TSPAN',
	'WBR',
	'U',
	'Q',
	'MARK',
]);
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'CODE']);
const SPOKEN = ['alt', 'aria-label', 'title'];

/** All passages of a page's body, then what is shown or spoken from attributes and the head. */
export function passages(page: Page): Passage[] {
	return [...drawn(page), ...spoken(page)];
}

/** Passages that are drawn on the page. A span of class `line` is a line of its own. */
export function drawn({ document }: Page): Passage[] {
	const found: Passage[] = [];
	let text = '';
	function end(where: Element) {
		if (text.trim() !== '') found.push({ text: text.trim(), where: name(where) });
		text = '';
	}
	function walk(element: Element) {
		if (UNSEEN.has(element.tagName.toUpperCase())) return;
		const block = !INLINE.has(element.tagName.toUpperCase()) || element.classList.contains('line');
		if (block) end(element.parentElement ?? element);
		for (const node of element.childNodes) {
			if (node.nodeType === 3) text += node.textContent ?? '';
			else if (node.nodeType === 1) walk(node as Element);
		}
		if (block) end(element);
	}
	if (document.body) walk(document.body);
	return found;
}

function spoken({ document }: Page): Passage[] {
	const attributes = SPOKEN.flatMap((attribute) =>
		[...document.querySelectorAll(`[${attribute}]`)].map((element) => ({
			text: element.getAttribute(attribute) ?? '',
			where: `${name(element)}[${attribute}]`,
		})),
	);
	return [
		{ text: document.querySelector('title')?.textContent ?? '', where: 'title' },
		{
			text: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
			where: 'description',
		},
		...attributes,
	];
}

/** `p#p3`, `span.chart-label`: enough to find an element again. */
export function name(element: Element): string {
	const tag = element.tagName.toLowerCase();
	if (element.id) return `${tag}#${element.id}`;
	const first = element.getAttribute('class')?.split(/\s+/)[0];
	return first ? `${tag}.${first}` : tag;
}
