import { basename } from 'node:path';
import type { Element } from 'hast';
import type { Code, Emphasis, Nodes, Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parseChapterFile } from '../../model/chapter-file.ts';
import type { Places } from '../../model/places.ts';
import { countCharacters } from '../../model/reading.ts';
import { FreeIds } from '../../model/page-ids.ts';
import { blockOf } from '../../blocks/definitions.ts';
import { attribute } from './attribute.ts';
import { contextsOf } from './context.ts';
import type { AnchorLock } from './lock.ts';
import { numberNotes } from './number-notes.ts';

/**
 * Gives every section and paragraph the id that the lock keeps for it, lets the ids of removed ones
 * lead to their neighbours, and hands on, as front matter, where each stat, term, chart and figure block stands.
 */
export function remarkAnchors({ lock }: { lock: AnchorLock }) {
	return (tree: Root, file: VFile) => {
		const name = basename(file.path ?? '', '.mdx');
		const slug = parseChapterFile(name)?.slug;
		// Introduction and close share a page with other words: their ids carry their name.
		const prefix = slug === undefined ? `${name}-` : '';

		const blocks = tree.children.filter(
			(node): node is Paragraph =>
				('children' in node && node.type !== 'mdxJsxFlowElement') || node.type === 'code',
		);
		const { anchors, gone } = lock.issue(
			slug ?? name,
			blocks.map((node) => ({ kind: (node as Nodes).type === 'heading' ? 's' : 'p', text: wordsOf(node) })),
		);

		const places: Places = {
			stats: Object.create(null),
			contexts: Object.create(null),
			terms: Object.create(null),
			notes: [],
			charts: [],
			corrections: Object.create(null),
			highlights: [],
			characters: 0,
		};
		let here = '';
		const free = new FreeIds();
		const issued = new Map(blocks.map((node, index) => [node as Nodes, anchors[index]]));
		const led = Map.groupBy(gone, ({ to }) => to);
		for (const node of tree.children) {
			const anchor = issued.get(node);
			if (anchor) {
				here = prefix + anchor.id;
				node.data = { ...node.data, hProperties: { id: here } };
				lead(node, led.get(anchor.id)?.map(({ id }) => prefix + id) ?? []);
			}
			visit(node, (element) => {
				if (!isElement(element)) return;
				const block = blockOf(element.name);
				if (!block) return;
				const attributes = (name: string) => attribute(element, name);
				// Introduction and close share a page with other words.
				const id = block.id ? free.give(prefix + block.id(attributes)) : '';
				if (id !== '') setAnchor(element, id);
				block.enter?.(places, attributes, { anchor: here, id });
			});
			for (const [id, words] of Object.entries(contextsOf(node))) places.contexts[id] ??= words;
			nameHeadings(node, here);
			numberNotes(node, here, places.notes);
			places.characters += countCharacters(wordsOf(node));
		}
		const { astro } = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
		if (astro?.frontmatter) astro.frontmatter['places'] = places;
	};
}

/** The words of a block without the fact codes in its comments. */
function wordsOf(node: Nodes): string {
	return toString(node).replace(/\/\*.*?\*\//gs, '');
}

/** Puts targets before a block's first words: a list or a table takes them only inside an item or a cell. */
function lead(block: Nodes, targets: string[]) {
	visit(block, (node) => {
		if (node.type === 'code') leadCode(node, targets);
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return CONTINUE;
		node.children.unshift(...targets.map(alias));
		return EXIT;
	});
}

/** Code is no text with marks: its targets are made as they stand on the page. */
function leadCode(code: Code, targets: string[]) {
	if (targets.length === 0) return;
	const spans = targets.map((id): Element => ({
		type: 'element',
		tagName: 'span',
		properties: { id },
		children: [],
	}));
	code.data = { ...code.data, hChildren: [...spans, { type: 'text', value: `${code.value}\n` }] };
}

/** An empty target that keeps an old link alive. */
function alias(id: string): Emphasis {
	return { type: 'emphasis', children: [], data: { hName: 'span', hProperties: { id } } };
}

type BlockElement = MdxJsxFlowElement | MdxJsxTextElement;

function isElement(node: Nodes): node is BlockElement {
	return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Hands a block its id as an attribute. */
function setAnchor(node: BlockElement, id: string) {
	node.attributes.push({ type: 'mdxJsxAttribute', name: 'anchor', value: id });
}

/** Headings within a list or a quotation would else be named after their words, which may be any id of the page. */
function nameHeadings(block: Nodes, anchor: string) {
	let count = 0;
	visit(block, 'heading', (heading) => {
		if (heading !== block) heading.data = { ...heading.data, hProperties: { id: `${anchor}-h${++count}` } };
	});
}
