import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { NoteRef } from '../../model/places.ts';
import { blockOf } from '../../blocks/definitions.ts';
import { attribute } from './attribute.ts';

/** An address on another host. */
const OUTSIDE = /^https?:\/\//i;

/**
 * Numbers the terms and the outside links of a block in order of appearance: on paper, where neither can be
 * followed, their notes stand at the end. What comes again keeps its number.
 */
export function numberNotes(block: Nodes, anchor: string, notes: NoteRef[]) {
	const number = (kind: NoteRef['kind'], key: string) => {
		const at = notes.findIndex((note) => note.kind === kind && note.key === key);
		return String(at < 0 ? notes.push({ kind, key, anchor }) : at + 1);
	};
	visit(block, (node) => {
		if (node.type === 'link' && OUTSIDE.test(node.url)) {
			const data: { hProperties?: object } = node.data ?? {};
			node.data = Object.assign(data, {
				hProperties: { ...data.hProperties, 'data-note': number('link', node.url) },
			});
		}
		if (node.type === 'mdxJsxTextElement' && blockOf(node.name)?.noted)
			node.attributes.push({
				type: 'mdxJsxAttribute',
				name: 'note',
				value: number('term', attribute(node, 'id')),
			});
	});
}
