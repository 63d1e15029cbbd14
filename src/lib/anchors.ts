/** A block that can be linked to: a section heading (`s`) or a paragraph, list, quote or table (`p`). */
export type Block = { kind: 's' | 'p'; text: string };

/** A block's id, issued once, and the words by which it is known again after an edit. */
export type Anchor = Block & { id: string };

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
export function issueAnchors(blocks: Block[], before: Issued): Reissue {
	const known = [...before.anchors, ...before.gone];
	const taken = new Map<number, Anchor>();
	const free = new Set(known);
	const give = (index: number, anchor: Anchor) => {
		taken.set(index, anchor);
		free.delete(anchor);
	};

	for (const [index, block] of blocks.entries()) {
		const same = [...free].find(({ kind, text }) => kind === block.kind && text === block.text);
		if (same) give(index, same);
	}
	for (const { index, anchor } of likelyPairs(blocks, known, free, taken)) {
		if (!taken.has(index) && free.has(anchor)) give(index, anchor);
	}

	const next = { s: highest(known, 's'), p: highest(known, 'p') };
	const anchors = blocks.map((block, index): Anchor => ({
		id: taken.get(index)?.id ?? `${block.kind}${++next[block.kind]}`,
		...block,
	}));
	const living = new Set(anchors.map(({ id }) => id));
	const old = new Set(before.anchors.map(({ id }) => id));
	return {
		anchors,
		gone: known
			.filter(({ id }) => !living.has(id))
			.map(({ id, kind, text }) => ({
				id,
				kind,
				text,
				to: neighbour(id, before, living) ?? anchors[0]?.id ?? '',
			})),
		added: anchors.filter(({ id }) => !old.has(id)).map(({ id }) => id),
		removed: [...old].filter((id) => !living.has(id)),
	};
}

/** Pairs of a block and a free anchor that read alike, the likest first; of equals, the nearest in order. */
function likelyPairs(blocks: Block[], known: Anchor[], free: Set<Anchor>, taken: Map<number, Anchor>) {
	const candidates = known
		.map((anchor, place) => ({ anchor, place, pairs: characterPairs(anchor.text) }))
		.filter(({ anchor }) => free.has(anchor));
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

function characterPairs(text: string): Map<string, number> {
	const characters = [...text];
	const pairs = new Map<string, number>();
	for (let index = 0; index < Math.max(1, characters.length - 1); index++) {
		const pair = characters.slice(index, index + 2).join('');
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}

/** Dice coefficient of two bags of character pairs, 0 to 1. */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
	const size = (bag: Map<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);
	let common = 0;
	for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
	return (2 * common) / (size(a) + size(b));
}

function highest(anchors: Anchor[], kind: Block['kind']): number {
	return Math.max(
		0,
		...anchors.filter((anchor) => anchor.kind === kind).map(({ id }) => Number(id.slice(1))),
	);
}

/** The nearest block that still stands: before it where there is one, since that is where the reader came from. */
function neighbour(id: string, { anchors, gone }: Issued, living: Set<string>): string | undefined {
	const at = anchors.findIndex((anchor) => anchor.id === id);
	if (at < 0) {
		const led = gone.find((anchor) => anchor.id === id)?.to;
		return led === undefined || living.has(led) ? led : neighbour(led, { anchors, gone: [] }, living);
	}
	const before = anchors.slice(0, at).reverse();
	const after = anchors.slice(at + 1);
	return [...before, ...after].find((anchor) => living.has(anchor.id))?.id;
}
