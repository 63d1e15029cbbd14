import { basename } from 'node:path';
import type { Nodes, Root } from 'mdast';
import type {
	MdxFlowExpression,
	MdxJsxFlowElement,
	MdxJsxTextElement,
	MdxTextExpression,
} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { blockOf, BLOCKS } from '../../blocks/definitions.ts';
import { parseChapterFile } from '../../model/chapter-file.ts';
import { allowedNames, formatProblem, type Problem } from '../../model/problem.ts';
import { chapterSchema } from '../../model/schema/chapter.ts';

/** Something in a manuscript that is not words, and where it stands in its file. */
export type Stray = Omit<Problem, 'file'>;

/** Addresses that lead somewhere: of the web, of a mailbox, or within the site, which has no scheme (RFC 3986 §4.2). */
const LEADS = /^(https?:\/\/|mailto:|[^:]*$|[^:/?#]*[/?#])/i;

/** Fact codes in braces, but without the marks of a comment. */
const BARE_FACTS = /^\s*([A-Z]\d+[a-z]?(?:\s+[A-Z]\d+[a-z]?)*)\s*$/;

/**
 * All that is not words, Markdown or a registered block with its own attributes in quotes. MDX compiles a manuscript to
 * a program: whatever is evaluated there (https://mdxjs.com/docs/what-is-mdx/) is found here, in the tree that is compiled.
 */
export function strays(tree: Root): Stray[] {
	const found: Stray[] = [];
	visit(tree, (node) => {
		const line = node.position?.start.line;
		found.push(...judge(node).map((stray) => ({ line, ...stray })));
	});
	return found;
}

function judge(node: Nodes): Stray[] {
	switch (node.type) {
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return judgeBlock(node);
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return isComment(node) ? [] : [expression(node.value)];
		case 'mdxjsEsm':
			return [code(node.value, '块不用引入，直接写就行')];
		case 'html':
			return [code(node.value)];
		case 'image':
		case 'imageReference':
			return [
				{
					message: '图片不能用 ![]() 写',
					allowed: '写成 <Picture src="…" alt="…" credit="…" />，单独占一行',
				},
			];
		case 'link':
		case 'definition':
			return LEADS.test(node.url)
				? []
				: [{ message: `链接不能写到 ${node.url.slice(0, 40)}`, allowed: '写完整网址，以 https:// 开头' }];
		default:
			return [];
	}
}

/** True for braces around comments alone: as the compiler's own parser read them, they hold no statement. */
function isComment({ value, data }: MdxFlowExpression | MdxTextExpression): boolean {
	return data?.estree ? data.estree.body.length === 0 : value.trim() === '';
}

function expression(value: string): Stray {
	const facts = BARE_FACTS.exec(value)?.[1];
	return code(`{${value}}`, facts && `事实编号写成 {/* ${facts} */}`);
}

function code(text: string, allowed = '只写文字、Markdown 和登记过的块'): Stray {
	return { message: `正文里不能写代码 ${text.slice(0, 40)}`, allowed };
}

function judgeBlock({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): Stray[] {
	const block = blockOf(name);
	if (!block)
		return [
			{
				message: `没有 <${name ?? ''}> 这种块`,
				allowed: allowedNames(name ?? '', Object.keys(BLOCKS), '块'),
			},
		];
	const known = Object.keys(block.attributes);
	const field = `<${name}>`;
	const seen = new Set<string>();
	return attributes.flatMap((attribute): Stray[] => {
		if (attribute.type !== 'mdxJsxAttribute')
			return [{ field, message: '属性不能用花括号一起写', allowed: allowedNames('{…}', known, '属性') }];
		const { name: own, value } = attribute;
		// Names such as `constructor` are in every object.
		if (!Object.hasOwn(block.attributes, own))
			return [{ field, message: `不认识的属性 ${own}`, allowed: allowedNames(own, known, '属性') }];
		if (seen.has(own)) return [{ field, message: `${own} 写了两次`, allowed: '一个属性只写一次' }];
		seen.add(own);
		return typeof value === 'string'
			? []
			: [{ field, message: `${own} 只能是引号里的文字`, allowed: `写成 ${own}="…"` }];
	});
}

/**
 * The last word on what is compiled, within Astro's own pipeline: it throws at the first stray, and at front matter that
 * is no chapter's. The pre-flight says the same earlier and of all of them.
 */
export function remarkClosed() {
	return (tree: Root, file: VFile) => {
		const name = basename(file.path ?? '');
		const [first] = [...strayFields(name, file), ...strays(tree)];
		if (!first) return;
		const { line = 1 } = first;
		file.fail(formatProblem({ file: name, ...first }), { line, column: 1 });
	};
}

/** Front matter can name a module: a field `layout` is imported. Only a chapter has any, and only its own fields. */
function strayFields(name: string, file: VFile): Stray[] {
	const { astro } = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
	const known = parseChapterFile(name) ? Object.keys(chapterSchema.shape) : [];
	return Object.keys(astro?.frontmatter ?? {})
		.filter((key) => !known.includes(key))
		.map((field) => ({
			line: 1,
			field,
			message: '不认识的字段',
			allowed: allowedNames(field, known, '字段'),
		}));
}
