import { Converter } from 'opencc-js/cn2t';

/** Simplified text as Traditional. */
export type Convert = {
	(text: string): string;
	/** Pieces of one text, which phrases may cross: converted as a whole, and cut again where they were. */
	pieces: (texts: readonly string[]) => string[];
	/** Words of the editor's that were never met. */
	unused: () => string[];
};

/** A stretch of text, in code points, and what stands for it. */
type Stretch = { from: string[]; to: string[] };

/** Curved quotation marks and the Traditional ones (Taiwan's Revised Handbook of Punctuation, 2008). */
const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const LATIN = /[A-Za-z0-9]/;
/** Three as cheques write it; our fonts lack OpenCC's 叄. */
const OWN = { 叁: '參' };

/**
 * A converter to Taiwan's standard characters that leaves the choice of words alone (OpenCC `tw`, not `twp`, which would
 * rewrite official wording); words of the editor's come first, the longest before the others.
 */
export function traditional(editor: Readonly<Record<string, string>> = {}): Convert {
	const words: Readonly<Record<string, string>> = { ...OWN, ...editor };
	const convert = Converter({ from: 'cn', to: 'tw' });
	const met = new Set<string>();
	const own = Object.keys(words).sort((a, b) => b.length - a.length);
	const pattern =
		own.length > 0 ? new RegExp(own.map((word) => RegExp.escape(word)).join('|'), 'gu') : undefined;

	function stretches(text: string): Stretch[] {
		const found: Stretch[] = [];
		let at = 0;
		for (const { 0: word, index } of pattern ? text.matchAll(pattern) : []) {
			met.add(word);
			found.push(...plain(text.slice(at, index)));
			found.push({ from: [...word], to: [...(words[word] ?? word)] });
			at = index + word.length;
		}
		return [...found, ...plain(text.slice(at))];
	}

	function plain(text: string): Stretch[] {
		if (text === '') return [];
		const from = [...text];
		return [{ from, to: [...convert(text)].map((char, at) => mark(char, at, from)) }];
	}

	function pieces(texts: readonly string[]): string[] {
		const ends: number[] = [];
		for (const text of texts) ends.push((ends.at(-1) ?? 0) + [...text].length);
		const converted = texts.map(() => '');
		let place = 0;
		let piece = 0;
		for (const { from, to } of stretches(texts.join(''))) {
			// A word that changes its length stays whole, in the piece where it begins.
			const even = from.length === to.length;
			from.forEach((_, index) => {
				while (place >= (ends[piece] ?? Infinity)) piece++;
				const shown = even ? to[index] : index === 0 ? to.join('') : '';
				converted[piece] = `${converted[piece] ?? ''}${shown ?? ''}`;
				place++;
			});
		}
		return converted;
	}

	const whole = (text: string): string => pieces([text])[0] ?? '';
	return Object.assign(whole, { pieces, unused: () => Object.keys(editor).filter((word) => !met.has(word)) });
}

/** A quotation mark; an apostrophe inside a Latin word or between digits stays one. */
function mark(char: string, at: number, text: readonly string[]): string {
	if (char === '’' && LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? '')) return char;
	return QUOTES[char] ?? char;
}
