import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { PALETTES } from '../../src/pictures/scene/palette.ts';
import type { Hour } from '../../src/pictures/scene/palette.ts';
import { scene } from '../../src/pictures/scene/scene.ts';
import { sealIcon } from '../../src/pictures/scene/seal.ts';
import { TOWER_NAMES } from '../../src/pictures/scene/towers.ts';
import { along, MAP, ROUND, walked, wallMap, wayTo } from '../../src/pictures/scene/wall-map.ts';
import type { Station } from '../../src/pictures/scene/wall-map.ts';

const HOURS = Object.keys(PALETTES) as Hour[];

const wellFormed = (xml: string): boolean => {
	const open: string[] = [];
	const rest = xml.replace(
		/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
		(_, end: string, name: string, __, self: string) => {
			if (end) return open.pop() === name ? '' : '<';
			if (!self) open.push(name);
			return '';
		},
	);
	return open.length === 0 && !/[<>]/.test(rest);
};

const all = HOURS.flatMap((hour) => TOWER_NAMES.map((tower) => ({ hour, tower })));

describe('scene', () => {
	it.each(all)('$hour $tower: well-formed, small, without style', ({ hour, tower }) => {
		const svg = scene({ hour, tower, idPrefix: 'x', fireflies: true, stars: true, label: '甲 < 乙 & "丙"' });
		expect(wellFormed(svg)).toBe(true);
		expect(svg).not.toMatch(/style|NaN|undefined|Infinity/);
		expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(6000);
		expect(svg).not.toMatch(/="[^"]*\d\.\d{3,}/);
	});

	it('takes its ids from the prefix, so that scenes can share a page', () => {
		const { document } = parseHTML(
			`<main>${all.map((o, i) => scene({ ...o, idPrefix: `s${i}` })).join('')}</main>`,
		);
		const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(all.length * 2);
		for (const [, id] of document.toString().matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
	});

	it('is decoration without a label and an image with one', () => {
		const base = { hour: 'dusk', tower: 'none', idPrefix: 'x' } as const;
		expect(scene(base)).toContain('aria-hidden="true" focusable="false"');
		expect(scene({ ...base, label: '城墙' })).toContain('role="img"><title>城墙</title>');
	});

	it('has the groups print CSS needs and no viewBox of its own', () => {
		const { document } = parseHTML(
			scene({ hour: 'night', tower: 'lantern-tower', idPrefix: 'x', fireflies: true }),
		);
		expect(document.querySelector('svg.scene')?.hasAttribute('viewBox')).toBe(false);
		for (const name of ['sky', 'light', 'ridge', 'tower', 'wall', 'firefly'])
			expect(document.querySelector(`.scene-${name}`)).not.toBeNull();
	});

	it('draws four rows of twelve windows in the arrow tower', () => {
		const { document } = parseHTML(scene({ hour: 'dusk', tower: 'arrow-tower', idPrefix: 'x' }));
		const d = document.querySelector('.scene-windows')?.getAttribute('d') ?? '';
		const rows = new Map<string, number>();
		for (const [, y = ''] of d.matchAll(/M-?[\d.]+ ?(-[\d.]+)v/g)) rows.set(y, (rows.get(y) ?? 0) + 1);
		expect([...rows.values()]).toEqual([12, 12, 12, 12]);
	});

	it('has one ridge at dusk and two at the other hours', () => {
		const count = (hour: Hour): number =>
			scene({ hour, tower: 'none', idPrefix: 'x' }).split('V900H0Z').length - 1;
		expect(HOURS.map(count)).toEqual([2, 2, 1, 2]);
	});
});

describe('seal', () => {
	const bbox = { minX: 100, minY: -80, maxX: 900, maxY: 820 };
	const outline = 'M100 -80H900V820H100Z';

	it.each([
		[false, 72],
		[true, 55],
	])('centres the ink (maskable: %s)', (maskable, side) => {
		const svg = sealIcon({ outline, bbox, maskable });
		expect(wellFormed(svg)).toBe(true);
		const [, x, y, scale] = /translate\((\S+) (\S+)\) scale\((\S+) /.exec(svg) ?? [];
		expect(Number(x) + Number(scale) * 500).toBeCloseTo(50, 0);
		expect(Number(y) - Number(scale) * 370).toBeCloseTo(50, 0);
		expect(Number(scale) * 900).toBeCloseTo(side, 0);
	});

	it('bleeds to the edge when maskable', () => {
		expect(sealIcon({ outline, bbox, maskable: true })).toContain('M0 0H100V100H0Z');
		expect(sealIcon({ outline, bbox })).not.toContain('M0 0H100V100H0Z');
	});
});

describe('wall map', () => {
	const stations = (count: number, state: Station['state'] = 'ahead'): Station[] =>
		Array.from({ length: count }, (_, i) => ({
			label: String(i + 1),
			name: '甲"乙',
			href: `/c/${i + 1}`,
			state,
		}));
	const middle = { x: (MAP.left + MAP.right) / 2, y: (MAP.top + MAP.bottom) / 2 };

	it('puts four stations in the middles of south, west, north, east', () => {
		expect([0, 1, 2, 3].map((i) => along(wayTo(i, 4)))).toEqual([
			{ x: middle.x, y: MAP.bottom },
			{ x: MAP.left, y: middle.y },
			{ x: middle.x, y: MAP.top },
			{ x: MAP.right, y: middle.y },
		]);
	});

	it('spaces seven evenly on the wall, and puts one at the south gate', () => {
		expect(along(wayTo(0, 1))).toEqual({ x: middle.x, y: MAP.bottom });
		const places = stations(7).map((_, i) => along(wayTo(i, 7)));
		expect(places[1]?.x).toBeLessThan(middle.x);
		for (const { x, y } of places)
			expect(x === MAP.left || x === MAP.right || y === MAP.top || y === MAP.bottom).toBe(true);
		expect(wayTo(3, 7) - wayTo(2, 7)).toBeCloseTo(ROUND / 7);
	});

	it('walks from the south to the current station, past every gate', () => {
		expect(walked({ stations: stations(4), current: 0 })).toBe(0);
		expect(walked({ stations: stations(4), current: 1 })).toBe(0.25);
		expect(walked({ stations: stations(4), current: 2, closed: true })).toBe(1);
		expect(walked({ stations: stations(4), current: null })).toBe(0);
		expect(walked({ stations: stations(7, 'read'), current: null })).toBeCloseTo(6 / 7);
		expect(walked({ stations: [], current: null })).toBe(0);
		const svg = wallMap({ stations: stations(4), current: 3 });
		expect(svg).toContain('stroke-dasharray="0.75 1"');
		expect(svg).toContain('d="M60 74L14 74L14 14L106 14L106 74Z"');
	});

	it('draws no station that it is not given', () => {
		const [first, , third] = stations(3);
		const svg = wallMap({ stations: [first ?? null, null, third ?? null], current: 2 });
		expect(svg.match(/<a /g)).toHaveLength(2);
		expect(svg).toContain('stroke-dasharray="0.6667 1"');
	});

	it('is well-formed, linked and named; above twelve stations it shows ticks', () => {
		const svg = wallMap({ stations: stations(4), current: 1, size: 120, label: '目录' });
		expect(wellFormed(svg)).toBe(true);
		expect(svg).not.toContain('style');
		expect(svg.match(/<a /g)).toHaveLength(4);
		expect(svg).toContain('aria-label="1 甲&quot;乙"');
		expect(wallMap({ stations: stations(12), current: 1 }).match(/<text/g)).toHaveLength(12);
		const many = wallMap({ stations: stations(13), current: 1 });
		expect(many).not.toContain('<text');
		expect(many.match(/wall-map-tick/g)).toHaveLength(13);
		expect(wellFormed(wallMap({ stations: [], current: null }))).toBe(true);
	});
});
