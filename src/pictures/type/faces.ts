import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { FACES } from '../../theme/faces.ts';
import { outlineOf } from './outline.ts';
import { drawnEdition } from './setting.ts';

/** The faces that cards are set in; the files are those of the pages. */
export type FaceName = 'display' | 'serif' | 'sans';

/** One glyph in thousandths of an em, y up. */
export type Shape = { d: string; advance: number; shift: number };

/** Words of a card, and where they were typed, for messages: `content/stats.yaml 的 anquangan 的 label`. */
export type Words = { text: string; from: string };

const fonts = new Map<string, Font>();

/** A face with all its glyphs, in the forms of the edition that is drawn; opened once. */
export function fontOf(name: FaceName): Font {
	const edition = drawnEdition();
	const key = `${edition} ${name}`;
	const open = fonts.get(key);
	if (open) return open;
	const face = FACES.find((one) => one.name === name);
	if (!face) throw new Error(`no face ${name}`);
	const source = face.sources[edition];
	const font = openSync(createRequire(import.meta.url).resolve(source));
	if (!('glyphForCodePoint' in font)) throw new Error(`${source} is a collection`);
	fonts.set(key, font);
	return font;
}

/** Characters that are set together, with their kerning. */
const LATIN = /^[\u0021-\u007e\u2212]$/;

export const isLatin = (char: string): boolean => LATIN.test(char);

const shapes = new Map<string, Shape[]>();

/**
 * The glyphs of a run of Latin characters, or of one other character, narrowed where the font can.
 * An Error names a character that the font lacks: a card never shows a box.
 */
export function shape(name: FaceName, text: string, half: boolean, words: Words): Shape[] {
	const key = `${drawnEdition()} ${name}${half ? '½' : ' '}${text}`;
	const known = shapes.get(key);
	if (known) return known;
	const font = fontOf(name);
	for (const char of text) {
		if (!font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))
			throw new Error(`${words.from} 里的“${char}”，卡片字体没有这个字，换一个字（全文：${words.text}）`);
	}
	const { glyphs, positions } = font.layout(text, half ? { halt: true } : {});
	const found = glyphs.map((glyph, index) => ({
		d: outlineOf(glyph.path.commands),
		advance: positions[index]?.xAdvance ?? glyph.advanceWidth,
		shift: positions[index]?.xOffset ?? 0,
	}));
	shapes.set(key, found);
	return found;
}
