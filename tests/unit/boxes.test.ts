import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeBoxes } from '../../src/build/markdown/boxes.ts';

const element = (tagName: string, ...children: (Element | string)[]): Element => ({
	type: 'element',
	tagName,
	properties: {},
	children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** The box of a piece of code or of a table. */
function boxOf(child: Element): Element {
	const tree: Root = { type: 'root', children: [child] };
	rehypeBoxes()(tree);
	return tree.children[0] as Element;
}

const nameOf = (child: Element) => boxOf(child).properties['ariaLabel'];
const table = (...cells: string[]) =>
	element('table', element('tr', ...cells.map((cell) => element('th', cell))));

describe('boxes of code and tables', () => {
	it('are named after their first line or their heads, and after their kind where they have none', () => {
		expect(nameOf(element('pre', element('code', 'a = 1\nb')))).toBe('代码：a = 1');
		expect(nameOf(element('pre', element('code', `${'a'.repeat(19)}𠮷𠮷`)))).toBe(
			`代码：${'a'.repeat(19)}𠮷`,
		);
		expect(nameOf(element('pre', element('code')))).toBe('代码');
		expect(nameOf(table('年', '', '数'))).toBe('表格：年、数');
		expect(nameOf(table('', ''))).toBe('表格');
	});

	it.each([
		['1,234.5万元', true],
		['−22%', true],
		['年份', true],
		['', true],
		['备用的钥匙', true],
		['备用的钥匙在抽屉里', false],
	])('keep numbers and short words whole: %s', (words, whole) => {
		const html = JSON.stringify(boxOf(table(words)));
		expect(html.includes('cell-whole')).toBe(whole);
	});
});
