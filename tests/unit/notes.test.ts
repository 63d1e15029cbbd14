import { describe, expect, it } from 'vitest';
import { placeBox, placeNotes, uncut, type Wish } from '../../src/reader/notes/placing.ts';

const MARGIN = { start: 100, end: 1000, gap: 20 };
const wish = (top: number, height = 50): Wish => ({ top, height });

/** Faults of a placing: overlaps, and notes outside the margin. */
function faults(wishes: Wish[], tops: number[], { start, end, gap } = MARGIN): string[] {
	const boxes = tops
		.map((top, index) => ({ top, bottom: top + (wishes[index]?.height ?? 0) }))
		.sort((a, b) => a.top - b.top);
	return boxes.flatMap(({ top, bottom }, index) => {
		const before = boxes[index - 1]?.bottom ?? -Infinity;
		return [
			...(top < start || bottom > end ? [`${top}–${bottom} is outside`] : []),
			...(top < before + gap ? [`${top} is too near to ${before}`] : []),
		];
	});
}

describe('notes in the margin', () => {
	it('stand at their lines when they are apart', () => {
		expect(placeNotes([wish(120), wish(300), wish(900)], MARGIN)).toEqual([120, 300, 900]);
	});

	it('go below the one before when they collide', () => {
		expect(placeNotes([wish(200), wish(210), wish(400)], MARGIN)).toEqual([200, 270, 400]);
	});

	it('stack in order when many stand on one line', () => {
		expect(placeNotes([wish(200), wish(200), wish(200)], MARGIN)).toEqual([200, 270, 340]);
	});

	it('a tall one pushes all that follow', () => {
		expect(placeNotes([wish(200, 300), wish(250), wish(480)], MARGIN)).toEqual([200, 520, 590]);
	});

	it('move up from the end of the text, and the ones above with them', () => {
		expect(placeNotes([wish(200), wish(900), wish(980)], MARGIN)).toEqual([200, 880, 950]);
	});

	it('never begin above the text', () => {
		expect(placeNotes([wish(90)], MARGIN)).toEqual([100]);
	});

	it('fill a margin to the last pixel, and say when it is one too small', () => {
		const wishes = [wish(500, 440), wish(500, 440)];
		expect(placeNotes(wishes, MARGIN)).toEqual([100, 560]);
		expect(placeNotes([...wishes.slice(1), wish(500, 441)], MARGIN)).toBeNull();
	});

	it('keep the order they were given in, whatever their lines', () => {
		expect(placeNotes([wish(400), wish(200)], MARGIN)).toEqual([400, 200]);
	});

	it('none is fine', () => {
		expect(placeNotes([], MARGIN)).toEqual([]);
	});

	it('neither overlap nor leave the margin, however they fall', () => {
		let seed = 7;
		const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
		for (let round = 0; round < 500; round++) {
			const wishes = Array.from({ length: 1 + random(8) }, () => wish(100 + random(900), 20 + random(70)));
			const tops = placeNotes(wishes, MARGIN);
			const needed = wishes.reduce((sum, { height }) => sum + height + MARGIN.gap, -MARGIN.gap);
			if (tops) expect(faults(wishes, tops)).toEqual([]);
			else expect(needed).toBeGreaterThan(MARGIN.end - MARGIN.start);
		}
	});
});

describe('a box by its term', () => {
	const view = { top: 0, bottom: 800 };

	it.each([
		['below where there is room', 300, 330, 100, 336],
		['above when only that fits', 700, 730, 100, 594],
		['below in a window too small for both', 20, 50, 900, 56],
		['above there, when more of it is seen', 700, 730, 900, -206],
	])('%s', (_, top, bottom, height, expected) => {
		expect(placeBox(height, { term: { top, bottom }, view }, 6)).toBe(expected);
	});

	it('stays clear of bars over the page', () => {
		expect(placeBox(60, { term: { top: 700, bottom: 730 }, view: { top: 0, bottom: 740 } }, 6)).toBe(634);
	});

	it('grows by the rest of a line that it would cut', () => {
		const lines = [
			{ top: 340, bottom: 366 },
			{ top: 376, bottom: 402 },
		];
		expect(uncut({ top: 336, bottom: 390 }, lines, true)).toEqual({ top: 336, bottom: 402 });
		expect(uncut({ top: 350, bottom: 500 }, lines, false)).toEqual({ top: 340, bottom: 500 });
		expect(uncut({ top: 336, bottom: 370 }, lines, true)).toEqual({ top: 336, bottom: 370 });
		expect(uncut({ top: 336, bottom: 390 }, [{ top: 380, bottom: 900 }], true)).toEqual({
			top: 336,
			bottom: 390,
		});
	});
});
