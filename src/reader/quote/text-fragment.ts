/** Words chosen in one block of text: its whole text, and where the choice begins and ends in it. */
export type Chosen = { text: string; from: number; to: number };

/** Places between words in a text, its two ends among them. */
export type Cut = (text: string) => number[];

/** Up to this many characters are named whole; longer ones by their first and last words. */
const WHOLE = 24;
/** Characters of a first or last part: fewer are seldom the only ones of their kind, more make the address long. */
const [LEAST, MOST] = [6, 40];
/** Characters before words that stand on the page more than once. */
const BEFORE = 12;

/**
 * The directive of a text fragment (wicg.github.io/scroll-to-text-fragment) for words in a first and a last block,
 * which may be the same. Browsers find only what begins and ends between two words, so the choice is widened to whole
 * ones; parts grow until `page`, all the text that is searched, holds them once. Empty where it cannot tell them
 * apart: an anchor leads nearer than the first of several places.
 */
export function textDirective(first: Chosen, last: Chosen, page: string, cut: Cut): string {
	const begins = cut(first.text);
	const ends = cut(last.text);
	const from = begins.filter((at) => at <= first.from).slice(-1)[0] ?? 0;
	const to = ends.find((at) => at >= last.to) ?? last.text.length;
	const once = (words: string) => page.split(words).length <= 2;
	const same = first === last;

	const lead = (words: string) => before(first.text, from, words, begins, once);

	if (same && to - from <= WHOLE) {
		const words = first.text.slice(from, to);
		return directive(lead(words), [words]);
	}
	const middle = same ? (from + to) / 2 : undefined;
	const head = grown(
		begins
			.filter((at) => at > from && at <= (middle ?? first.text.length))
			.map((at) => first.text.slice(from, at)),
		once,
	);
	const tail = grown(
		ends
			.filter((at) => at < to && at >= Math.max(middle ?? 0, same ? from + head.length : 0))
			.reverse()
			.map((at) => last.text.slice(at, to)),
		once,
	);
	if (head === '' || tail === '') return directive([], [first.text.slice(from, same ? to : undefined)]);
	return directive(lead(head), [head, tail]);
}

/** The first candidate that is long enough and stands once; else the longest that is not too long. */
function grown(candidates: string[], once: (words: string) => boolean): string {
	const fit = candidates.filter(({ length }) => length <= MOST);
	return fit.find((words) => words.length >= LEAST && once(words)) ?? fit.slice(-1)[0] ?? candidates[0] ?? '';
}

/** The words before, as a prefix, where these stand more than once; undefined where that does not tell them apart. */
function before(text: string, from: number, words: string, cuts: number[], once: (words: string) => boolean) {
	if (once(words)) return [];
	const prefix = cuts
		.filter((at) => at < from && at >= from - BEFORE)
		.reverse()
		.map((at) => text.slice(at, from))
		.find((candidate) => once(candidate + words));
	return prefix === undefined ? undefined : [`${encode(prefix)}-`];
}

/** A hyphen would end a prefix; `encodeURIComponent` sees to commas and ampersands. */
function encode(words: string): string {
	return encodeURIComponent(words.trim()).replaceAll('-', '%2D');
}

function directive(lead: string[] | undefined, words: string[]): string {
	return lead ? `:~:text=${[...lead, ...words.map(encode)].join(',')}` : '';
}
