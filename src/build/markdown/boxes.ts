import type { Element, ElementContent, Nodes, Properties, Root, Text } from 'hast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';

/** A cell with one number and its unit. */
const NUMBER = /^\D{0,4}\d[\d\s.,:%‰~～–—−+×/-]*\D{0,4}$/;
/** Longer ones are text. */
const LONGEST_NUMBER = 24;
/** Words that are short enough to stay on a line. */
const SHORT = 5;
/** So much of its first line names a piece of code. */
const LONGEST_NAME = 20;

/**
 * Lets code and tables scroll in boxes of their own, which the keyboard reaches, and gives cells classes instead of the
 * styles that a page's policy refuses. Lists have a class too: those of the interface have no marks.
 */
export function rehypeBoxes() {
	return (tree: Root) => {
		visit(tree, 'element', (element, index, parent) => {
			if (element.tagName === 'ul' || element.tagName === 'ol') element.properties['className'] = ['list'];
			if (element.tagName === 'pre') {
				const [line = ''] = textOf(element).trim().split('\n');
				const name = [...line].slice(0, LONGEST_NAME).join('');
				Object.assign(element.properties, idOf(element.children[0]), box('代码', name));
				return SKIP;
			}
			if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
			const heads: string[] = [];
			visit(element, 'element', (cell) => {
				if (cell.tagName === 'th') heads.push(textOf(cell).trim());
				if (cell.tagName === 'th' || cell.tagName === 'td') classify(cell);
			});
			parent.children[index] = {
				type: 'element',
				tagName: 'div',
				properties: {
					...idOf(element),
					className: ['scroll'],
					...box('表格', heads.filter(Boolean).join('、')),
				},
				children: [element],
			};
			return SKIP;
		});
	};
}

/** Takes the id of an element away, for the box around it. */
function idOf(element: ElementContent | undefined): { id?: Properties['id'] } {
	if (element?.type !== 'element' || element.properties['id'] === undefined) return {};
	const { id, ...rest } = element.properties;
	element.properties = rest;
	return { id };
}

/** Focusable, since not every browser lets the keyboard scroll what is not (WCAG 2.1.1). */
function box(kind: string, words: string) {
	return { tabIndex: 0, role: 'group', ariaLabel: words === '' ? kind : `${kind}：${words}` };
}

function classify(cell: Element) {
	const { align, ...rest } = cell.properties;
	const text = textOf(cell).trim();
	const names = [
		...(align === 'right' || align === 'center' ? [`cell-${align}`] : []),
		...(text.length <= SHORT || (text.length <= LONGEST_NUMBER && NUMBER.test(text)) ? ['cell-whole'] : []),
	];
	cell.properties = { ...rest, ...(names.length > 0 ? { className: names } : {}) };
}

/** The words of an element, a stat being a number. */
function textOf(node: Nodes | MdxJsxTextElement): string {
	if (node.type === 'text') return (node as Text).value;
	if ('name' in node && node.name === 'Stat') return '0';
	return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
