import { parseHTML } from '../html.ts';
import type { Face } from '../../lib/faces.ts';

/** Elements whose text is never drawn. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE', 'HEAD', 'DESC']);

const DIGITS = '0123456789';
/** What the size of a file is told with; it is filled in after the fonts are cut. */
const SIZES = `${DIGITS}. KMB`;
/** What print/text.css puts around the number of a note, and its face. */
const NOTES = { face: 'sans', text: `［］${DIGITS}` };

/** What style sheets draw, by their text: most pages have the same ones. */
const drawn = new Map<string, string>();

/** The text that a style sheet draws itself: its strings after `content`, and the digits of its counters. */
function drawnBy(css: string): string {
	const known = drawn.get(css);
	if (known !== undefined) return known;
	const values = [...css.matchAll(/\bcontent:((?:"(?:[^"\\]|\\.)*"|[^;}"])*)/g)].map(
		([, value = '']) => value,
	);
	const text = values
		.map((value) => (value.includes('counter(') ? value + DIGITS : value))
		.map((value) =>
			value.replace(/\\([0-9a-f]{1,6}) ?/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
		)
		.join('');
	drawn.set(css, text);
	return text;
}

/** Code points each face must carry to draw a page: face name → characters. */
export function glyphsOf(html: string, faces: Face[]): Map<string, Set<string>> {
	const { document } = parseHTML(html);
	const glyphs = new Map(faces.map(({ name }) => [name, new Set<string>()]));

	function add(face: string | undefined, text: string | null) {
		for (const char of text ?? '') glyphs.get(face ?? '')?.add(char);
	}

	function walk(element: Element, inherited: string | undefined) {
		if (UNSEEN.has(element.tagName.toUpperCase())) return;
		if (element.hasAttribute('data-note')) add(NOTES.face, NOTES.text);
		const face = faces.find(({ selector }) => element.matches(selector))?.name ?? inherited;
		if (element.hasAttribute('data-size')) add(face, SIZES);
		for (const node of element.childNodes) {
			if (node.nodeType === 3) add(face, node.textContent);
			else if (node.nodeType === 1) walk(node as Element, face);
		}
	}
	if (document.body) walk(document.body, undefined);
	for (const style of document.querySelectorAll('style'))
		add(faces.find(({ selector }) => style.matches(selector))?.name, drawnBy(style.textContent ?? ''));
	for (const { name, follows = [] } of faces) {
		const own = glyphs.get(name);
		for (const other of follows) glyphs.get(other)?.forEach((char) => own?.add(char));
	}
	return glyphs;
}
