import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** An attribute written as a plain string; empty if it is not there. */
export function attribute(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string {
	const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
	return typeof found?.value === 'string' ? found.value : '';
}
