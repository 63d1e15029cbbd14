/** Where a note would stand if it were alone: its top, and how tall it is. Pixels, downwards. */
export type Wish = { top: number; height: number };

/** The stretch of a margin that belongs to one piece of text, and the least room between two notes. */
export type Margin = { start: number; end: number; gap: number };

/**
 * Tops of notes in a margin, in the order given. A note stands at its wish or below the one before it; those
 * near the end move up, so that none runs past the text. Null when they cannot all stand there.
 */
export function placeNotes(wishes: readonly Wish[], { start, end, gap }: Margin): number[] | null {
	const order = wishes
		.map((wish, index) => ({ ...wish, index }))
		.sort((a, b) => a.top - b.top || a.index - b.index);

	let free = start;
	const placed = order.map(({ top, height, index }) => {
		const at = Math.max(top, free);
		free = at + height + gap;
		return { at, height, index };
	});

	let limit = end;
	for (const note of [...placed].reverse()) {
		note.at = Math.min(note.at, limit - note.height);
		limit = note.at - gap;
	}
	if (placed[0] && placed[0].at < start) return null;

	const tops = new Array<number>(wishes.length).fill(start);
	for (const { at, index } of placed) tops[index] = at;
	return tops;
}

/** From where to where something reaches, downwards. */
export type Reach = { top: number; bottom: number };

/** The lines a term stands on and the part of the window that nothing else covers. */
export type Surroundings = { term: Reach; view: Reach };

/**
 * Top of a box that explains a term: below its last line, above its first where only that fits, else where more
 * of it is seen. Never on the term (WCAG 1.4.13: what appears must not hide what called it up).
 */
export function placeBox(height: number, { term, view }: Surroundings, gap: number): number {
	const below = view.bottom - term.bottom - gap;
	const above = term.top - view.top - gap;
	return height <= below || below >= above ? term.bottom + gap : term.top - gap - height;
}

/** More than any line of text: what is taller is a picture, which may be cut. */
const TALLEST_LINE = 64;

/** A box whose far edge goes through a line of text, grown by the rest of that line: no half characters. */
export function uncut(box: Reach, lines: readonly Reach[], below: boolean): Reach {
	const edge = below ? box.bottom : box.top;
	const cut = lines.filter(({ top, bottom }) => top < edge && bottom > edge && bottom - top < TALLEST_LINE);
	return below
		? { top: box.top, bottom: Math.max(edge, ...cut.map(({ bottom }) => bottom)) }
		: { top: Math.min(edge, ...cut.map(({ top }) => top)), bottom: box.bottom };
}
