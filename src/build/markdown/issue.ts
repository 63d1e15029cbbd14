/** A block that can be linked to: a section heading (`s`) or a paragraph, list, quote or table (`p`). */
export type Linkable = { kind: 's' | 'p'; text: string };

/** A block's id, issued once, and the words by which it is known again after an edit. */
export type Anchor = Linkable & { id: string };

/** What one manuscript has issued: the living in order, and the removed with the neighbour they lead to. */
export type Issued = { anchors: Anchor[]; gone: (Anchor & { to: string })[] };

/** What changed at the last matching, for the writer. */
export type Reissue = Issued & { added: string[]; removed: string[] };

/** Below this share of common character pairs two paragraphs are different ones. */
const SAME = 0.5;

/**
 * Gives every block its id: the one it had, if its words are the same or near enough, else a new one.
 * Ids are never used twice: an ordinal would move when a paragraph is inserted, a content hash would die at a comma.
 */
export function issueAnchors(blocks: Linkable[], before: Issued): Reissue {
	// After a merge one id may have two texts: whichever of them is found has it.
	const known = [...before.anchors, ...before.gone];
	const taken = new Map<number, Anchor>();
	const given = new Set<string>();
	const give = (index: number, anchor: Anchor) => {
		taken.set(index, anchor);
		given.add(anchor.id);
	};

	const byWords = Map.groupBy(known, ({ kind, text }) => kind + text);
	for (const [index, { kind, text }] of blocks.entries()) {
		const same = byWords.get(kind + text)?.find(({ id }) => !given.has(id));
		if (same) give(index, same);
	}
	for (const { index, anchor } of likelyPairs(blocks, known, given, taken)) {
		if (!taken.has(index) && !given.has(anchor.id)) give(index, anchor);
	}

	const next = { s: highest(known, 's'), p: highest(known, 'p') };
	const anchors = blocks.map((block, index): Anchor => ({
		id: taken.get(index)?.id ?? `${block.kind}${++next[block.kind]}`,
		...block,
	}));
	const living = new Set(anchors.map(({ id }) => id));
	const old = new Set(before.anchors.map(({ id }) => id));
	const neighbour = neighbours(before, living);
	return {
		anchors,
		gone: [...new Map(known.map((anchor) => [anchor.id, anchor])).values()]
			.filter(({ id }) => !living.has(id))
			.map(({ id, kind, text }) => ({ id, kind, text, to: neighbour(id) ?? anchors[0]?.id ?? '' })),
		added: anchors.filter(({ id }) => !old.has(id)).map(({ id }) => id),
		removed: [...old].filter((id) => !living.has(id)),
	};
}

/** Pairs of a block and a free anchor that read alike, the likest first; of equals, the nearest in order. */
function likelyPairs(blocks: Linkable[], known: Anchor[], given: Set<string>, taken: Map<number, Anchor>) {
	const candidates = known
		.map((anchor, place) => ({ anchor, place }))
		.filter(({ anchor }) => !given.has(anchor.id))
		.map((one) => ({ ...one, pairs: characterPairs(one.anchor.text) }));
	return blocks
		.flatMap((block, index) => {
			if (taken.has(index)) return [];
			const own = characterPairs(block.text);
			return candidates
				.filter(({ anchor }) => anchor.kind === block.kind)
				.map(({ anchor, place, pairs }) => ({
					index,
					anchor,
					alike: likeness(own, pairs),
					far: Math.abs(place - index),
				}));
		})
		.filter(({ alike }) => alike >= SAME)
		.sort((a, b) => b.alike - a.alike || a.far - b.far);
}

/** A bag of pairs of characters. */
type Pairs = { size: number; counts: Map<string, number> };

function characterPairs(text: string): Pairs {
	const characters = [...text];
	const size = Math.max(1, characters.length - 1);
	const pairs = new Map<string, number>();
	for (let index = 0; index < size; index++) {
		const pair = characters.slice(index, index + 2).join('');
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return { size, counts: pairs };
}

/** Dice coefficient of two bags of character pairs, 0 to 1; 0 where their sizes alone keep it below {@link SAME}. */
function likeness(a: Pairs, b: Pairs): number {
	const most = (2 * Math.min(a.size, b.size)) / (a.size + b.size);
	if (most < SAME) return 0;
	let common = 0;
	for (const [pair, count] of a.counts) common += Math.min(count, b.counts.get(pair) ?? 0);
	return (2 * common) / (a.size + b.size);
}

function highest(anchors: Anchor[], kind: Linkable['kind']): number {
	return anchors.reduce(
		(most, anchor) => (anchor.kind === kind ? Math.max(most, Number(anchor.id.slice(1))) : most),
		0,
	);
}

/** Gives the nearest block that still stands: before it where there is one, since that is where the reader came from. */
function neighbours({ anchors, gone }: Issued, living: Set<string>): (id: string) => string | undefined {
	const places = new Map(anchors.map(({ id }, place) => [id, place]));
	const led = new Map(gone.map(({ id, to }) => [id, to]));
	const lives = (anchor: Anchor | undefined) => anchor !== undefined && living.has(anchor.id);
	const near = (id: string): string | undefined => {
		const at = places.get(id);
		if (at === undefined) return undefined;
		for (let place = at - 1; place >= 0; place--) if (lives(anchors[place])) return anchors[place]?.id;
		for (let place = at + 1; place < anchors.length; place++)
			if (lives(anchors[place])) return anchors[place]?.id;
		return undefined;
	};
	return (id) => {
		if (places.has(id)) return near(id);
		const to = led.get(id);
		return to === undefined || living.has(to) ? to : near(to);
	};
}
