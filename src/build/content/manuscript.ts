import type { Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type {
	MdxFlowExpression,
	MdxJsxFlowElement,
	MdxJsxTextElement,
	MdxTextExpression,
} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { type Manuscript, SPREAD, type Use } from '../../model/checks/source.ts';
import type { Problem } from '../../model/problem.ts';
import { strays } from '../markdown/closed.ts';
import { TOO_DEEP, tooDeep } from './depth.ts';
import { manuscriptParser } from './markdown.ts';
import { type MdxError, mdxMessage } from './syntax.ts';

/** Stands in for a marked-up stat, so that the words around it are not read as one. */
const GAP = '\u0000';

/** Reads the body of an MDX file. `body` keeps the file's line numbers. */
export function readManuscript(
	file: string,
	slug: string,
	body: string,
): { manuscript: Manuscript | undefined; problems: Problem[] } {
	const deep = tooDeep(body);
	if (deep !== undefined)
		return { manuscript: undefined, problems: [{ file, line: deep, message: TOO_DEEP }] };
	let tree: Root;
	try {
		tree = manuscriptParser.parse(body);
	} catch (error) {
		return { manuscript: undefined, problems: [{ file, ...mdxMessage(error as MdxError) }] };
	}
	const manuscript: Manuscript = { file, slug, uses: [], passages: [], facts: [], strays: strays(tree) };
	visit(tree, (node, _index, parent) => collect(node, parent, manuscript));
	return { manuscript, problems: [] };
}

function collect(node: Nodes, parent: Parents | undefined, into: Manuscript) {
	const line = node.position?.start.line ?? 0;
	switch (node.type) {
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			into.uses.push(toUse(node, line, parent));
			return undefined;
		case 'mdxFlowExpression':
		case 'mdxTextExpression': {
			for (const [code] of commentsIn(node).matchAll(/\b[A-Z]\d+[a-z]?\b/g)) into.facts.push({ code, line });
			return SKIP;
		}
		case 'image':
		case 'imageReference':
		case 'mdxjsEsm':
		case 'html':
			return SKIP;
		case 'paragraph':
		case 'heading':
		case 'tableCell':
			into.passages.push({ text: node.children.map(wordsOf).join(''), line });
			return undefined;
		default:
			return undefined;
	}
}

function toUse(node: MdxJsxFlowElement | MdxJsxTextElement, line: number, parent: Parents | undefined): Use {
	const attributes: Use['attributes'] = Object.create(null);
	for (const attribute of node.attributes) {
		if (attribute.type === 'mdxJsxAttribute') {
			attributes[attribute.name] = typeof attribute.value === 'string' ? attribute.value : null;
		} else {
			attributes[SPREAD] = null;
		}
	}
	return {
		block: node.name ?? '',
		attributes,
		children: toString(node),
		inline: node.type === 'mdxJsxTextElement' && parent !== undefined && !unwrapped(parent),
		inside: parent?.type === 'mdxJsxTextElement' ? (parent.name ?? '') : null,
		line,
	};
}

/** The words of the comments in braces. */
function commentsIn({ data }: MdxFlowExpression | MdxTextExpression): string {
	return (data?.estree?.comments ?? []).map(({ value }) => value).join(' ');
}

/** True for a paragraph of blocks and nothing else: MDX drops the paragraph around them. */
function unwrapped(parent: Parents): boolean {
	return (
		parent.type === 'root' ||
		(parent.type === 'paragraph' &&
			parent.children.every(
				(node) =>
					node.type === 'mdxJsxTextElement' ||
					node.type === 'mdxTextExpression' ||
					(node.type === 'text' && node.value.trim() === ''),
			))
	);
}

function wordsOf(node: PhrasingContent | Paragraph['children'][number]): string {
	if (node.type === 'mdxJsxTextElement' && node.name === 'Stat') return GAP;
	if (node.type === 'mdxTextExpression') return '';
	if ('children' in node) return node.children.map(wordsOf).join('');
	return 'value' in node ? node.value : '';
}
