import type { Face } from '../../theme/faces.ts';
import type { FontGroup } from './groups.ts';

/** The characters of one font file. */
export type FontPart = {
	/** What the name by which pages ask for it ends in after the face's: one of PARTS. */
	ending: string;
	/** What its own name ends in. */
	named: string;
	chars: Set<string>;
	/** The pages that ask for it. */
	groups: FontGroup[];
};

/**
 * A character is everybody's in so many chapters, or this share of them; two suffice among the first few, which most
 * readers see, and in the sans, whose glyphs weigh least, the first and any other. Measured: decision 029.
 */
const COMMON = { chapters: 3, share: 1 / 3, early: 3 };
/** A file of fewer characters is not worth a request: 2 KB, a third of it the font's own frame. */
const FEWEST = 12;
/** What squeezes only within one file: all punctuation, with spaces and digits, which stand between. */
const MARK = /[\p{P}\p{Zs}\p{Nd}]/u;

/**
 * Divides what the pages draw in one face into files: one for all, one for each group of chapters, one for the
 * cover, one for all other pages, and one for what stands in closed panels. `groups` has the chapters in their order.
 */
export function divide({ name, onDemand, light = false }: Face, groups: FontGroup[]): FontPart[] {
	const drawn = (group: FontGroup) => group.drawn.get(name) ?? new Set<string>();
	if (onDemand) return [{ ending: '', named: '', groups, chars: union(groups.map(drawn)) }];
	const together = groups.filter(({ kind }) => kind !== 'whole');
	const opened = union(together.map((group) => group.opened.get(name) ?? new Set()));
	const chapters = together.filter(({ kind }) => kind === 'chapters');
	const common = commonTo(chapters.map(drawn), light);
	for (const chars of [opened, ...together.map(drawn)])
		for (const char of chars) if (MARK.test(char)) common.add(char);

	const wanted = [
		...together.map((group) => ({ ending: '-own', groups: [group], chars: drawn(group) })),
		{ ending: '-panel', groups: together, chars: opened },
	];
	for (const { chars } of wanted) {
		const own = without(chars, common);
		if (own.size < FEWEST) own.forEach((char) => common.add(char));
	}
	return [
		{ ending: '', named: '', groups: together, chars: common },
		...wanted.map((part) => ({ ...part, named: part.ending, chars: without(part.chars, common) })),
		...groups
			.filter(({ kind }) => kind === 'whole')
			.map((group) => ({ ending: '', named: '-whole', groups: [group], chars: drawn(group) })),
	].filter(({ chars }) => chars.size > 0);
}

/** What groups of chapters have so far in common that it is everybody's. */
function commonTo(groups: Set<string>[], light: boolean): Set<string> {
	const least = Math.max(COMMON.chapters, Math.ceil(groups.length * COMMON.share));
	const common = [...union(groups)].filter((char) => {
		const [first = 0, second, ...more] = groups.flatMap((chars, index) => (chars.has(char) ? [index] : []));
		if (second === undefined) return false;
		return more.length + 2 >= least || second < COMMON.early || (light && first === 0);
	});
	return new Set(common);
}

function union(sets: Set<string>[]): Set<string> {
	return new Set(sets.flatMap((set) => [...set]));
}

function without(chars: Set<string>, others: Set<string>): Set<string> {
	return new Set([...chars].filter((char) => !others.has(char)));
}
