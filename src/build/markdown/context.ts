import type { Nodes } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { attribute } from './attribute.ts';

/** The words around each stat of a block, number by number as `{id}`: the paragraph, the heading or the table's cell. */
export function contextsOf(block: Nodes): Record<string, string> {
	const contexts: Record<string, string> = Object.create(null);
	visit(block, ['paragraph', 'heading', 'tableCell'], (node) => {
		const words = template(node);
		visit(node, (element) => {
			if (element.type === 'delete') return SKIP;
			if (element.type === 'mdxJsxTextElement' && element.name === 'Stat')
				contexts[attribute(element, 'id')] ??= words;
			return CONTINUE;
		});
	});
	return contexts;
}

/** Running text with its numbers as references, without comments, struck words and marks of corrections. */
function template(node: Nodes): string {
	if (node.type === 'mdxJsxTextElement' && node.name === 'Stat') {
		const id = attribute(node, 'id');
		const words = node.children.map(template).join('');
		return words === '' ? `{${id}}` : `{${id}:${words}}`;
	}
	if (node.type === 'delete') return '';
	if ('children' in node) return node.children.map(template).join('');
	return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
