import { describe, expect, it } from 'vitest';
import {
	fractionRead,
	passageAt,
	percent,
	READ,
	sectionAt,
	walkedShare,
} from '../../src/reader/shared/progress.ts';

const view = (top: number) => ({ top, bottom: top + 800 });
const passages = [
	{ id: 'a', top: 500, bottom: 700 },
	{ id: 'b', top: 720, bottom: 1500 },
	{ id: 'c', top: 1520, bottom: 2500 },
];

describe('fraction read', () => {
	const text = { top: 500, bottom: 2500 };

	it('starts at 0 where the text begins and ends at 1 where its last line is seen', () => {
		expect(fractionRead(text, view(0))).toBe(0);
		expect(fractionRead(text, view(500))).toBe(0);
		expect(fractionRead(text, view(1100))).toBe(0.5);
		expect(fractionRead(text, view(1700))).toBe(1);
		expect(fractionRead(text, view(5000))).toBe(1);
	});

	it('never goes back while one goes on', () => {
		const all = Array.from({ length: 300 }, (_, step) => fractionRead(text, view(step * 10)));
		expect(all.every((value, index) => value >= (all[index - 1] ?? 0))).toBe(true);
	});

	it('a text shorter than the window is read once its end is seen', () => {
		expect(fractionRead({ top: 900, bottom: 1200 }, view(0))).toBe(0);
		expect(fractionRead({ top: 300, bottom: 600 }, view(0))).toBe(1);
		expect(fractionRead({ top: 300, bottom: 1100 }, view(300))).toBe(1);
		expect(fractionRead({ top: 0, bottom: 0 }, view(0))).toBe(1);
	});
});

describe('places', () => {
	it('finds the passage at the top of the window', () => {
		expect(passageAt(passages, 0)?.id).toBe('a');
		expect(passageAt(passages, 700)?.id).toBe('b');
		expect(passageAt(passages, 1499)?.id).toBe('b');
		expect(passageAt(passages, 9000)?.id).toBe('c');
		expect(passageAt([], 0)).toBeUndefined();
	});

	it('finds the section one is in, none before the first', () => {
		expect(sectionAt(passages, 499)).toBeUndefined();
		expect(sectionAt(passages, 500)?.id).toBe('a');
		expect(sectionAt(passages, 1519)?.id).toBe('b');
		expect(sectionAt([], 100)).toBeUndefined();
	});
});

describe('the walk', () => {
	it('goes from gate to gate as chapters are read, and closes the round', () => {
		expect(walkedShare(0, 4)).toBe(0);
		expect(walkedShare(1, 4)).toBe(0.25);
		expect(walkedShare(2, 4, 0.5)).toBe(0.625);
		expect(walkedShare(3, 4, 1)).toBe(1);
		expect(walkedShare(9, 4, 1)).toBe(1);
		expect(walkedShare(0, 0, 1)).toBe(0);
	});
});

describe('percent', () => {
	it('says neither 0 for a start nor 100 before the end', () => {
		expect([0, 0.001, 0.424, 0.5, 0.9499, READ, 1].map(percent)).toEqual([1, 1, 42, 50, 95, 100, 100]);
	});
});
