import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { countCharacters } from '../../lib/reading.ts';
import type { Places } from '../../lib/places.ts';

/**
 * Gives every section (`s1`) and paragraph (`p1`) a short ASCII id, and hands on, as front matter,
 * where each stat, term and chart first stands.
 */
export function remarkAnchors() {
	return (tree: Root, file: VFile) => {
		const places: Places = { stats: {}, terms: {}, figures: {}, corrections: {}, characters: 0 };
		let sections = 0;
		let paragraphs = 0;
		for (const node of tree.children) {
			if (node.type === 'heading') {
				setId(node, `s${++sections}`);
				collect(node, `s${sections}`, places);
			} else if (node.type === 'mdxJsxFlowElement') {
				collect(node, `p${paragraphs}`, places);
			} else if ('children' in node) {
				setId(node, `p${++paragraphs}`);
				collect(node, `p${paragraphs}`, places);
			}
			places.characters += countCharacters(toString(node));
		}
		const astro = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
		if (astro.astro?.frontmatter) astro.astro.frontmatter['places'] = places;
	};
}

function setId(node: Nodes, id: string) {
	node.data = { ...node.data, hProperties: { id } };
}

function collect(block: Nodes, anchor: string, places: Places) {
	visit(block, (node) => {
		if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
		const value = (name: string) => {
			const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
			return typeof found?.value === 'string' ? found.value : '';
		};
		if (node.name === 'Stat') places.stats[value('id')] ??= anchor;
		if (node.name === 'Term') places.terms[value('id')] ??= anchor;
		if (node.name === 'Correction') places.corrections[value('id')] ??= anchor;
		if (node.name === 'Chart') places.figures[value('id')] ??= value('id');
	});
}
