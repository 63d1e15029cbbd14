import { basename } from 'node:path';
import type { Emphasis, Nodes, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parseChapterFile } from '../../lib/chapter-file.ts';
import type { Places } from '../../lib/places.ts';
import { countCharacters } from '../../lib/reading.ts';
import { steleId } from '../../lib/stele.ts';
import { attribute } from './attribute.ts';
import { contextsOf } from './context.ts';
import type { AnchorLock } from './lock.ts';
import { numberNotes } from './notes.ts';

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
				node.type === 'code' || ('children' in node && node.type !== 'mdxJsxFlowElement'),
		);
		const { anchors, gone } = lock.issue(
			slug ?? name,
			blocks.map((node) => ({ kind: (node as Nodes).type === 'heading' ? 's' : 'p', text: wordsOf(node) })),
		);

		const places: Places = {
			stats: {},
			contexts: {},
			terms: {},
			notes: [],
			figures: {},
			corrections: {},
			highlights: [],
			characters: 0,
		};
		let here = '';
		const pictures = new Map<string, number>();
		for (const node of tree.children) {
			const index = blocks.indexOf(node as Paragraph);
			const anchor = anchors[index];
			if (anchor) {
				here = prefix + anchor.id;
				node.data = { ...node.data, hProperties: { id: here } };
				const led = gone.filter(({ to }) => to === anchor.id).map(({ id }) => alias(prefix + id));
				lead(node, led);
			}
			if (node.type === 'mdxJsxFlowElement' && node.name === 'Picture') {
				const name = pictureName(attribute(node, 'src'));
				const count = (pictures.get(name) ?? 0) + 1;
				pictures.set(name, count);
				const id = prefix + (count > 1 ? `${name}-${count}` : name);
				node.attributes.push({ type: 'mdxJsxAttribute', name: 'anchor', value: id });
			}
			collect(node, here, places);
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
function lead(block: Nodes, targets: Emphasis[]) {
	visit(block, (node) => {
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return CONTINUE;
		node.children.unshift(...targets);
		return EXIT;
	});
}

/** An empty target that keeps an old link alive. */
function alias(id: string): Emphasis {
	return { type: 'emphasis', children: [], data: { hName: 'span', hProperties: { id } } };
}

function collect(block: Nodes, anchor: string, places: Places) {
	visit(block, (node) => {
		if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
		const id = attribute(node, 'id');
		if (node.name === 'Stat') places.stats[id] ??= anchor;
		if (node.name === 'Term') places.terms[id] ??= anchor;
		if (node.name === 'Correction') places.corrections[id] ??= anchor;
		if (node.name === 'Chart') places.figures[id] ??= id;
		if (node.name === 'Figure') {
			const stats = attribute(node, 'stats').trim().split(/\s+/);
			places.highlights.push({ id: steleId(stats), stats });
		}
	});
	places.contexts = { ...contextsOf(block), ...places.contexts };
}

/** A photograph's anchor, after its file: edits of the text around it leave it alone. */
function pictureName(file: string): string {
	const name = file.toLowerCase().replace(/\.\w+$/, '');
	return ['picture', ...(name.match(/[a-z0-9]+/g) ?? [])].join('-');
}
