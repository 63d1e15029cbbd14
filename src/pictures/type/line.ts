import { CLOSING, OPENING } from './breaking.ts';
import { type FaceName, isLatin, shape, type Shape, type Words } from './faces.ts';
import { drawnEdition } from './setting.ts';

/** One character as it stands in its text, in thousandths of an em. */
type Cell = { char: string; shape: Shape; half: Shape | undefined; gap: number };

/** A text shaped once; lines are cut from it without measuring anew. */
export type Shaped = { cells: Cell[]; sums: number[] };

/** A line of glyphs: each with its place. */
export type Line = { text: string; width: number; glyphs: { d: string; x: number }[] };

/** The gap between Han and digits or letters that the pages get from `text-autospace`. */
const AUTOSPACE = 125;

const HAN = /[\p{Script=Han}〇]/u;
const ALPHANUMERIC = /[\p{Script=Latin}\d]/u;
const QUOTES = new Set('“”‘’「」『』');

/** At display size quotes gape beside 的: they are always narrow there. A full-wide dot is so anywhere. */
const alwaysHalf = (char: string, face: FaceName): boolean =>
	char === '·' || (face === 'display' && QUOTES.has(char));

const shapedTexts = new Map<string, Shaped>();

/** Shapes a text: kerned Latin, narrow marks where two meet, gaps between scripts. */
export function shapeText(words: Words, face: FaceName): Shaped {
	const key = `${drawnEdition()} ${face} ${words.text}`;
	const known = shapedTexts.get(key) ?? shapeAnew(words, face);
	shapedTexts.set(key, known);
	return known;
}

function shapeAnew(words: Words, face: FaceName): Shaped {
	const chars = [...words.text];
	const cells: Cell[] = [];
	for (let at = 0; at < chars.length;) {
		let end = at + 1;
		if (isLatin(chars[at] ?? '')) while (isLatin(chars[end] ?? '')) end++;
		const run = chars.slice(at, end);
		const mark = run.length === 1 && (OPENING.has(run[0] ?? '') || CLOSING.has(run[0] ?? ''));
		const full = shape(face, run.join(''), run.length === 1 && alwaysHalf(run[0] ?? '', face), words);
		const half = mark ? shape(face, run.join(''), true, words)[0] : undefined;
		run.forEach((char, index) => {
			const previous = chars[at + index - 1] ?? '';
			const squeezed = half && index === 0 && meets(previous, char, chars[at + 1] ?? '');
			// A ligature leaves its later characters empty.
			const own = full[index] ?? { d: '', advance: 0, shift: 0 };
			cells.push({ char, shape: squeezed ? half : own, half, gap: gapBetween(previous, char) });
		});
		at = end;
	}
	const sums = [0];
	cells.forEach(({ shape: { advance }, gap }, index) => sums.push((sums[index] ?? 0) + advance + gap));
	return { cells, sums };
}

/** Whether a full-wide mark gives up its empty half to the mark beside it. */
function meets(previous: string, char: string, next: string): boolean {
	return OPENING.has(char)
		? OPENING.has(previous) || CLOSING.has(previous) || previous === '·'
		: CLOSING.has(next);
}

function gapBetween(a: string, b: string): number {
	return (HAN.test(a) && ALPHANUMERIC.test(b)) || (ALPHANUMERIC.test(a) && HAN.test(b)) ? AUTOSPACE : 0;
}

/** Ends of a line without its spaces. */
function trimmed({ cells }: Shaped, from: number, to: number): [number, number] {
	let [start, end] = [from, to];
	while (start < end && cells[start]?.char === ' ') start++;
	while (end > start && cells[end - 1]?.char === ' ') end--;
	return [start, end];
}

/** What a mark at the edge of a line gives up. */
function edges({ cells }: Shaped, start: number, end: number): { first: number; last: number } {
	const saved = (index: number, set: Set<string>) => {
		const cell = cells[index];
		return cell?.half && set.has(cell.char) ? cell.shape.advance - cell.half.advance : 0;
	};
	return { first: saved(start, OPENING), last: end - 1 > start ? saved(end - 1, CLOSING) : 0 };
}

/** Width of the characters from `from` to `to` on a line of their own. */
export function widthOf(shaped: Shaped, from: number, to: number): number {
	const [start, end] = trimmed(shaped, from, to);
	if (start === end) return 0;
	const { first, last } = edges(shaped, start, end);
	const sum = (shaped.sums[end] ?? 0) - (shaped.sums[start] ?? 0);
	return sum - (shaped.cells[start]?.gap ?? 0) - first - last;
}

/** The line itself. */
export function lineOf(shaped: Shaped, from: number, to: number): Line {
	const [start, end] = trimmed(shaped, from, to);
	const { first, last } = edges(shaped, start, end);
	let x = 0;
	const glyphs = shaped.cells.slice(start, end).map(({ shape: full, half, gap }, index) => {
		const narrow = (index === 0 && first > 0) || (index === end - start - 1 && last > 0);
		const drawn = narrow && half ? half : full;
		if (index > 0) x += gap;
		const glyph = { d: drawn.d, x: x + drawn.shift };
		x += drawn.advance;
		return glyph;
	});
	const text = shaped.cells
		.slice(start, end)
		.map(({ char }) => char)
		.join('');
	return { text, width: x, glyphs: glyphs.filter(({ d }) => d !== '') };
}
