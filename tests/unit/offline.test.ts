import { describe, expect, it } from 'vitest';
import { around, type KeptFile, planOffline } from '../../src/outputs/offline/plan.ts';

const file = (url: string, bytes: number): KeptFile => ({ url, revision: null, bytes });
const chapters = (...bytes: number[]) => bytes.map((size, index) => file(`c${index}`, size));
const urls = (files: KeptFile[]) => files.map(({ url }) => url).join(' ');

describe('what a device keeps', () => {
	it('is all, where all fits', () => {
		const plan = planOffline([file('a', 40)], chapters(30, 30), 100);
		expect([urls(plan.always), plan.chapters, plan.room]).toEqual(['a c0 c1', [], 0]);
	});

	it('is the rest of the site, and chapters in turn, where it does not', () => {
		const plan = planOffline([file('a', 40)], chapters(30, 30, 1), 100);
		expect([urls(plan.always), urls(plan.chapters), plan.room]).toEqual(['a', 'c0 c1 c2', 60]);
	});

	it('has no room for chapters where the rest alone is too much', () => {
		expect(planOffline([file('a', 200)], chapters(1), 100).room).toBe(0);
	});
});

describe('chapters around the reader', () => {
	const five = chapters(10, 10, 10, 10, 10);

	it.each([
		[2, 50, 'c2 c3 c1 c4 c0'],
		[2, 39, 'c2 c3 c1'],
		[0, 30, 'c0 c1 c2'],
		[4, 30, 'c4 c3 c2'],
		[2, 9, ''],
		[2, 0, ''],
	])('at %i with %i bytes: %s', (at, room, kept) => {
		expect(urls(around(five, at, room))).toBe(kept);
	});

	it('stop at the first that does not fit, so that none is missing between two', () => {
		expect(urls(around(chapters(10, 10, 50, 10), 0, 40))).toBe('c0 c1');
	});
});
