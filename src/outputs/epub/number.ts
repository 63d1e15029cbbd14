import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { first, matches } from '../built/html.ts';
import { escapeXml, lineOf } from '../built/page-text.ts';

/** The name of a number; one that was computed says so. */
export function named(name: Element | null): string {
	const derived = name && first('.derived', name);
	const text = lineOf(name);
	const mark = derived ? lineOf(derived) : '';
	return mark
		? `${escapeXml(text.slice(0, -mark.length).trim())}<span class="derived">${escapeXml(mark)}</span>`
		: escapeXml(text);
}

/** A number in display size, its unit smaller beside it. */
export function number(value: Element | null): string {
	const walk = (node: AnyNode): string => {
		if (isText(node)) return escapeXml(node.data);
		if (!isTag(node)) return '';
		const text = node.children.map(walk).join('');
		return matches(node, '.unit, .unit-rest') ? `<span class="unit">${text}</span>` : text;
	};
	return value ? value.children.map(walk).join('').trim() : '';
}
