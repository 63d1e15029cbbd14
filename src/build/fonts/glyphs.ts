import { type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { all, first, matches, parseHTML } from '../../outputs/built/html.ts';
import { type Face, PANELS } from '../../theme/faces.ts';

/** Elements whose text is never drawn. */
const UNSEEN = new Set(['script', 'style', 'title', 'template', 'head', 'desc']);

/** Characters that no font draws. */
const BLANK = /[\t\n\r\u200b]/;

const DIGITS = '0123456789';
/** What the size of a file is told with; it is filled in after the fonts are cut. */
const SIZES = `${DIGITS}. KMB`;
/** Links whose address print/text.css puts behind them, after a space. */
const ADDRESSED = '.related a[rel="noopener"]';
/** What print/text.css puts around the number of a note, and its face. */
const NOTES = { face: 'sans', text: `［］${DIGITS}` };

/** What style sheets draw, by their text: most pages have the same ones. */
const drawn = new Map<string, string>();

/** The text that a style sheet draws itself: its strings after `content`, and the digits of its counters. */
function drawnBy(css: string): string {
	const known = drawn.get(css);
	if (known !== undefined) return known;
	const values = [...css.matchAll(/(?<![\w-])content:((?:"(?:[^"\\]|\\.)*"|[^;}"])*)/g)].map(
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

/** What a page needs of each face: face name → characters. */
export type Glyphs = {
	/** Of the page as it stands. */
	drawn: Map<string, Set<string>>;
	/** Of its closed panels. */
	opened: Map<string, Set<string>>;
};

export function glyphsOf(html: string, faces: Face[]): Glyphs {
	const document = parseHTML(html);
	const none = () => new Map(faces.map(({ name }) => [name, new Set<string>()]));
	const glyphs = { drawn: none(), opened: none() };

	function add(to: keyof Glyphs, name: string | undefined, text: string) {
		const { only } = faces.find((face) => face.name === name) ?? {};
		for (const char of text) {
			if (BLANK.test(char)) continue;
			const face = only && !only.characters.test(char) ? only.rest : name;
			glyphs[to].get(face ?? '')?.add(char);
		}
	}

	function walk(element: Element, inherited: string | undefined, outer: keyof Glyphs) {
		if (UNSEEN.has(element.name)) return;
		const to = matches(element, PANELS) ? 'opened' : outer;
		if ('data-note' in element.attribs) add(to, NOTES.face, NOTES.text);
		const face = faces.find(({ selector }) => matches(element, selector))?.name ?? inherited;
		if (matches(element, ADDRESSED)) add(to, face, `　${element.attribs['href']}`);
		if ('data-size' in element.attribs) add(to, face, SIZES);
		for (const node of element.children) {
			if (isText(node)) add(to, face, node.data);
			else if (isTag(node)) walk(node, face, to);
		}
	}
	const body = first('body', document);
	if (body) walk(body, undefined, 'drawn');
	for (const style of all('style', document))
		add('drawn', faces.find(({ selector }) => matches(style, selector))?.name, drawnBy(textContent(style)));
	for (const { name, follows = [] } of faces) {
		const own = glyphs.drawn.get(name);
		for (const other of follows)
			for (const set of [glyphs.drawn.get(other), glyphs.opened.get(other)])
				set?.forEach((char) => own?.add(char));
	}
	return glyphs;
}
