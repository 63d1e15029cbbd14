/** One page in the index: its path below the base, and what results say of it. */
export type IndexedPage = { path: string; place: string };

/** A piece of text that a link can lead to: page number, section, anchor, text as shown. */
export type IndexedPassage = [page: number, section: string, anchor: string, text: string];

/** Everything that can be searched, as it goes over the wire. */
export type SearchIndex = {
	pages: IndexedPage[];
	passages: IndexedPassage[];
	/** Pairs of a character and the Simplified one that it is compared as, in text and query. */
	variants: string;
};

/** Text in the form in which it is compared; for each of its units, where the character it came from starts and ends. */
export type Folded = { text: string; starts: number[]; ends: number[] };

/** A result: a passage, with the piece of it around what was found. */
export type Hit = {
	page: IndexedPage;
	section: string;
	anchor: string;
	/** Pieces in order; those that match are `found`. */
	context: { text: string; found: boolean }[];
	/** The first match as it stands in the text. */
	match: string;
};

/** What a query found: the first hits in reading order, and how many there are in all. */
export type Results = { hits: Hit[]; total: number };

/** Parts of a page whose words are not searched: ways on, words for the ear alone. */
export const UNSEARCHED =
	'script, style, button, summary, nav, title, desc, [hidden], .visually-hidden, [data-unsearched]';

/** More results than this are not shown: one more word finds what one looks for. */
export const MOST_HITS = 50;
/** A longer query is cut: no passage is that long to the eye. */
const LONGEST_QUERY = 200;
/** Characters shown before and after a match. */
const [BEFORE, AFTER] = [20, 48];

const QUOTES = /[“”„‟«»「」『』‘’]/;
const DASHES = /[−–—―‐‑]/;
/** What parts the thousands of a number: some write 3,658 for 3658. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

/** One character in the form in which it is compared; the same wherever it stands, so that parts match parts. */
function foldCharacter(character: string, variants: ReadonlyMap<string, string>): string {
	const plain = character
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\u200b]/gu, '');
	return [...plain]
		.map((part) => {
			if (QUOTES.test(part)) return '"';
			if (DASHES.test(part)) return '-';
			return variants.get(part) ?? part;
		})
		.join('');
}

/** Folds width, case, spaces, quotes, dashes, marks between thousands and Traditional characters. */
export function fold(text: string, variants: ReadonlyMap<string, string> = new Map()): Folded {
	const folded: Folded = { text: '', starts: [], ends: [] };
	const silent = new Set(Array.from(text.matchAll(THOUSANDS), ({ index }) => index));
	let start = 0;
	for (const character of text) {
		const form = silent.has(start) ? '' : foldCharacter(character, variants);
		const end = start + character.length;
		folded.text += form;
		for (let unit = 0; unit < form.length; unit++) {
			folded.starts.push(start);
			folded.ends.push(end);
		}
		start = end;
	}
	return folded;
}

/** Where a folded query stands in a folded text: pairs of start and end in the original. */
export function rangesOf({ text, starts, ends }: Folded, query: string): [start: number, end: number][] {
	const found: [number, number][] = [];
	if (query === '') return found;
	for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at)) {
		const end = ends[at + query.length - 1] ?? 0;
		found.push([starts[at] ?? 0, end]);
		// A character that folds to several is found once.
		at += query.length;
		while ((starts[at] ?? end) < end) at++;
	}
	return found;
}

/** Where any of some folded words stand, in order, each piece of the text once. */
function rangesOfAny(passage: Folded, words: readonly string[]): [start: number, end: number][] {
	const apart: [number, number][] = [];
	let reached = 0;
	for (const [start, end] of words.flatMap((word) => rangesOf(passage, word)).sort(([a], [b]) => a - b)) {
		if (start < reached) continue;
		apart.push([start, end]);
		reached = end;
	}
	return apart;
}

/**
 * A search over an index: call it with what was typed. Words parted by spaces are all wanted in a passage, in any order;
 * each is a plain piece of text, no pattern.
 */
export function searcher({ pages, passages, variants }: SearchIndex): (query: string) => Results {
	const characters = [...variants];
	const map = new Map<string, string>();
	for (let at = 0; at + 1 < characters.length; at += 2)
		map.set(characters[at] ?? '', characters[at + 1] ?? '');
	const texts = passages.map(([, , , text]) => fold(text, map));

	return (query) => {
		const folded = (text: string) => fold(text, map).text;
		const typed = query.slice(0, LONGEST_QUERY);
		const whole = folded(typed);
		const words = typed
			.split(/\s+/)
			.map(folded)
			.filter((word) => word !== '');
		const hits: Hit[] = [];
		let total = 0;
		passages.forEach(([number, section, anchor, text], index) => {
			const passage = texts[index];
			const page = pages[number];
			if (!passage || !page || whole === '') return;
			// Words that stand together, with blanks between them or without, are found as one.
			const wanted = passage.text.includes(whole) ? [whole] : words;
			if (!wanted.every((word) => passage.text.includes(word))) return;
			total++;
			if (hits.length === MOST_HITS) return;
			const ranges = rangesOfAny(passage, wanted);
			const [start, end] = ranges[0] ?? [0, 0];
			hits.push({ page, section, anchor, context: contextOf(text, ranges), match: text.slice(start, end) });
		});
		return { hits, total };
	};
}

/** The text around the first match: from the clause it stands in where that is near, and never from inside a number. */
function contextOf(text: string, ranges: [number, number][]): Hit['context'] {
	const [first, last] = ranges[0] ?? [0, 0];
	const inNumber = (at: number) => /[\w.%]/.test(text[at - 1] ?? '') && /[\w.%]/.test(text[at] ?? '');
	let start = Math.max(0, first - BEFORE);
	while (start > 0 && inNumber(start)) start--;
	if (start > 0) start += /.*[，。；：！？]/s.exec(text.slice(start, first))?.[0].length ?? 0;
	let end = Math.min(text.length, last + AFTER);
	while (end < text.length && inNumber(end)) end++;

	const pieces: Hit['context'] = [];
	let at = start;
	for (const [from, to] of ranges.filter(([, to]) => to <= end)) {
		pieces.push({ text: text.slice(at, from), found: false }, { text: text.slice(from, to), found: true });
		at = to;
	}
	pieces.push({ text: text.slice(at, end), found: false });
	if (start > 0) pieces.unshift({ text: '…', found: false });
	if (end < text.length && !/…$/.test(text.slice(0, end))) pieces.push({ text: '…', found: false });
	return pieces.filter((piece) => piece.text !== '');
}

/** Path of the index below the base; without a hash, as the pages are written before the index exists. */
export function indexPath(hash?: string): string {
	return hash ? `_assets/search.${hash}.json` : '_assets/search.json';
}
