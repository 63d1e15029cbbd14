import { describe, expect, it } from 'vitest';
import {
	DEFAULT_SETTINGS,
	type Memory,
	parseMemory,
	resumeAt,
	serializeMemory,
} from '../../src/reader/shared/memory.ts';

const SLUGS = ['one', 'two', 'three'];

function memory(places: Record<string, [fraction: number, at: number, done?: boolean]>): Memory {
	return {
		version: 1,
		settings: DEFAULT_SETTINGS,
		places: Object.fromEntries(
			Object.entries(places).map(([slug, [fraction, at, done = fraction >= 0.95]]) => [
				slug,
				{ anchor: 'p1', fraction, done, at },
			]),
		),
	};
}

describe('where to read on', () => {
	it('is the place left last', () => {
		expect(resumeAt(memory({ one: [0.4, 1], two: [0.2, 3], three: [0.7, 2] }), SLUGS)).toMatchObject({
			slug: 'two',
			place: { fraction: 0.2 },
		});
	});

	it('is the next unread chapter after the end of one', () => {
		expect(resumeAt(memory({ one: [1, 1] }), SLUGS)).toEqual({ slug: 'two' });
		expect(resumeAt(memory({ one: [1, 2], two: [0.5, 1, true] }), SLUGS)).toEqual({ slug: 'three' });
		expect(resumeAt(memory({ three: [1, 2], one: [1, 1] }), SLUGS)).toEqual({ slug: 'two' });
	});

	it('is the place left last where no chapters are told, and nowhere after the end of one', () => {
		expect(resumeAt(memory({ one: [0.4, 1], two: [0.2, 3] }))).toMatchObject({ slug: 'two' });
		expect(resumeAt(memory({ one: [0.4, 1], two: [1, 3] }))).toBeNull();
	});

	it('is nowhere when nothing was read, all was read, or the chapter is no more', () => {
		expect(resumeAt(memory({}), SLUGS)).toBeNull();
		expect(resumeAt(memory({ one: [1, 1], two: [1, 2], three: [1, 3] }), SLUGS)).toBeNull();
		expect(resumeAt(memory({ gone: [0.5, 9] }), SLUGS)).toBeNull();
		expect(resumeAt(memory({ one: [0.5, 1] }), [])).toBeNull();
	});
});

describe('places in storage', () => {
	const stored = (places: unknown) => JSON.stringify({ version: 1, settings: {}, places });
	const good = { anchor: 'p1', fraction: 0.5, done: false, at: 5 };

	it('of a clock that was ahead are of now, and no longer the latest for ever', () => {
		const now = Date.now();
		const ahead = { ...good, at: now + 9e9 };
		const { places } = parseMemory(stored({ ahead, before: { ...good, at: 5 } }));
		expect(places['ahead']?.at).toBeGreaterThanOrEqual(now);
		expect(places['ahead']?.at).toBeLessThanOrEqual(Date.now());
		expect(places['before']?.at).toBe(5);
		const later = { ...places, after: { ...good, at: Date.now() + 1 } };
		expect(resumeAt({ version: 1, settings: DEFAULT_SETTINGS, places: later })?.slug).toBe('after');
	});

	it('come back as they went', () => {
		const kept = memory({ one: [0.4, 1], two: [1, 2] });
		expect(parseMemory(serializeMemory(kept))).toEqual(kept);
	});

	it.each([
		['a string', 'x'],
		['a list', [1, 2]],
		['an anchor that is code', { one: { ...good, anchor: '"><script>' } }],
		['an anchor that is no text', { one: { ...good, anchor: 7 } }],
		['a share above one', { one: { ...good, fraction: 1.5 } }],
		['a share that is no number', { one: { ...good, fraction: '0.5' } }],
		['a time that is none', { one: { ...good, at: null } }],
		['a chapter that is an address', { 'javascript:alert(1)': good }],
		['a prototype', JSON.parse('{"__proto__":{"anchor":"p","fraction":0.5,"at":1}}')],
	])('are left out when they are %s', (_, places) => {
		expect(parseMemory(stored(places)).places).toEqual({});
	});

	it('keep the good ones beside bad ones', () => {
		expect(Object.keys(parseMemory(stored({ one: good, two: { anchor: 1 } })).places)).toEqual(['one']);
	});

	it('are dropped from the oldest, when there are too many', () => {
		const many = memory(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`c${i}`, [0.5, i]])));
		const places = parseMemory(serializeMemory(many)).places;
		expect(Object.keys(places)).toHaveLength(200);
		expect(places['c299']).toBeDefined();
		expect(places['c0']).toBeUndefined();
	});
});
