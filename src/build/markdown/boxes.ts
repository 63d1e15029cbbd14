import type { Element, Nodes, Root, Text } from 'hast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';

/** A cell with one number and its unit. */
const NUMBER = /^\D{0,4}\d[\d\s.,:%‰~～–—−+×/-]*\D{0,4}$/;
/** Longer ones are text. */
const LONGEST_NUMBER = 24;
/** So much of its first line names a piece of code. */
const LONGEST_NAME = 20;

/**
 * Lets code and tables scroll in boxes of their own, which the keyboard reaches, and gives cells classes instead of the
 * styles that a page's policy refuses.
 */
export function rehypeBoxes() {
	return (tree: Root) => {
		visit(tree, 'element', (element, index, parent) => {
			if (element.tagName === 'pre') {
				const line = textOf(element).trim().split('\n')[0] ?? '';
				Object.assign(element.properties, anchorOf(element), box(`代码：${line.slice(0, LONGEST_NAME)}`));
				return SKIP;
			}
			if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
			const heads: string[] = [];
			visit(element, 'element', (cell) => {
				if (cell.tagName === 'th') heads.push(textOf(cell).trim());
				if (cell.tagName === 'th' || cell.tagName === 'td') classify(cell);
			});
			const { id, ...rest } = element.properties;
			element.properties = rest;
			const name = `表格：${heads.filter(Boolean).join('、')}`;
			parent.children[index] = {
				type: 'element',
				tagName: 'div',
				properties: { ...(id === undefined ? {} : { id }), className: ['scroll'], ...box(name) },
				children: [element],
			};
			return SKIP;
		});
	};
}

/** Takes the anchor of a block of code from the element within, where Markdown puts it. */
function anchorOf({ children: [code] }: Element): { id?: string } {
	if (code?.type !== 'element' || typeof code.properties['id'] !== 'string') return {};
	const { id, ...rest } = code.properties;
	code.properties = rest;
	return { id };
}

/** Focusable, since not every browser lets the keyboard scroll what is not (WCAG 2.1.1). */
function box(name: string) {
	return { tabIndex: 0, role: 'group', ariaLabel: name };
}

function classify(cell: Element) {
	const { align, ...rest } = cell.properties;
	const text = textOf(cell).trim();
	const names = [
		...(align === 'right' || align === 'center' ? [`cell-${align}`] : []),
		...(text.length <= LONGEST_NUMBER && NUMBER.test(text) ? ['cell-number'] : []),
	];
	cell.properties = { ...rest, ...(names.length > 0 ? { className: names } : {}) };
}

/** The words of an element, a stat being a number. */
function textOf(node: Nodes | MdxJsxTextElement): string {
	if (node.type === 'text') return (node as Text).value;
	if ('name' in node && node.name === 'Stat') return '0';
	return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
