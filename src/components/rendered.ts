import { Parser } from 'htmlparser2';

/**
 * Rendered HTML with attributes written anew; the rest stays as it is to the byte.
 * @param written gives the new value, or the old one for what stays
 */
export function rewriteAttributes(html: string, written: (name: string, value: string) => string): string {
	let text = '';
	let at = 0;
	const parser = new Parser({
		onattribute(name, old) {
			const value = written(name, old);
			if (value === old) return;
			text += `${html.slice(at, parser.startIndex)}${name}="${escaped(value)}"`;
			at = parser.endIndex;
		},
	});
	parser.end(html);
	return text + html.slice(at);
}

/** Rendered HTML with the numbers of its notes replaced by those of a joint list. */
export const renumberNotes = (html: string, numbers: readonly number[]): string =>
	rewriteAttributes(html, (name, own) =>
		name === 'data-note' ? String(numbers[Number(own) - 1] ?? own) : own,
	);

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
