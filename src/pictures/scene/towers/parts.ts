import { box, line, mirrored, num, reflect, tight } from '../path.ts';
import type { Point, Segment } from '../path.ts';
import type { Palette } from '../palette.ts';

/** Shape of an eave: a skirt of tiles between the wall above it and its upturned corners. */
export interface Eave {
	/** Height of the eave line in the middle. */
	readonly up: number;
	/** Half-width to the corner tips. */
	readonly half: number;
	/** Height and half-width where the tiles meet the wall (or gable) above. */
	readonly top: number;
	readonly topHalf: number;
	/** How far the corners rise over the eave line. */
	readonly lift: number;
}

/** Hip-and-gable roof 歇山: an eave plus the gable block and main ridge over it. */
export interface Roof extends Eave {
	readonly ridge: number;
	readonly ridgeHalf: number;
}

/** Painted path, the one shape everything here is made of (the frame sets fill none, so lines need not). */
export const fill = (d: string, color: string, rest = ''): string =>
	`<path fill="${color}" d="${d}"${rest}/>`;

/** Row of equal bars as one dashed line (print CSS finds it by `[stroke-dasharray]`): bars `bar` wide, centred, `count` of them over `width`. */
export const bars = (
	count: number,
	width: number,
	bar: number,
	up: number,
	height: number,
	color: string,
): string => {
	const gap = (width - count * bar) / (count - 1);
	return `<path stroke="${color}" stroke-width="${num(height)}" stroke-dasharray="${num(bar)} ${Number(gap.toFixed(2))}" d="${tight(`M${num(-width / 2)} ${num(-up - height / 2)}`)}h${num(width)}"/>`;
};

/** Bars centred in the bays between `columns` posts 3 wide standing over `width`. */
export const bays = (
	columns: number,
	width: number,
	bar: number,
	up: number,
	height: number,
	color: string,
): string => bars(columns - 1, ((width - 3) / (columns - 1)) * (columns - 2) + bar, bar, up, height, color);

/** Right-hand slope: steep at the top, flattening, flung up at the corner 飞檐. */
const sweep = (e: Eave): Segment => {
	const dx = e.half - e.topHalf;
	const tip = e.up + e.lift;
	const dy = e.top - tip;
	return [
		[e.topHalf + dx * 0.16, e.top - dy * 0.7],
		[e.half - dx * 0.46, e.up + e.lift * 0.3 + 1.5],
		[e.half, tip],
	];
};

/** Underside, from the corner back to the level middle of the eave. */
const under = (e: Eave): Segment[] => [
	[[e.half - 1, e.up + e.lift - 4]],
	[
		[e.half - e.lift * 1.9, e.up],
		[e.half - e.lift * 4.4, e.up],
	],
];

/** Thin bright line along the tile ends, parallel to the underside. */
const rim = (e: Eave, color: string): string => {
	const raised = { ...e, up: e.up + 2, half: e.half - 2 };
	const [tip, curve] = under(raised);
	const start: Point = tip?.[0] ?? [e.half, e.up];
	const right: Segment[] = curve ? [curve] : [];
	const left = reflect(start, right);
	const end = right.at(-1)?.at(-1) ?? start;
	return `<path class="scene-detail" stroke="${color}" d="${line(start, [...right, [[-end[0], end[1]]], ...left])}"/>`;
};

/** One lower eave with its rim. */
export const eave = (e: Eave, p: Palette): string =>
	fill(mirrored([e.topHalf, e.top], [sweep(e), ...under(e)]), p.tower) + rim(e, p.detail);

/** Ridge-end ornaments 鸱吻, tails curling inwards; `x` is the outer edge of the ridge, `s` their height / 16. */
const owls = (x: number, up: number, s: number): string => {
	const at = (dx: number, dy: number): Point => [x + dx * s, up + dy * s];
	const start = at(1.5, -5);
	const right: Segment[] = [
		[at(4.2, 2), at(4, 9), at(0.5, 13.5)],
		[at(-2.5, 16.6), at(-8, 16), at(-9, 11.8)],
		[at(-7, 13), at(-4.4, 12), at(-4.2, 9)],
		[at(-4, 6), at(-7, 5), at(-11, 3)],
		[at(-11.5, -5)],
	];
	const end = right.at(-1)?.[0] ?? start;
	return line(start, right) + 'Z' + line([-end[0], end[1]], reflect(start, right)) + 'Z';
};

/** Hip-and-gable roof with ridge, ridge ornaments, ridge beasts and tile rows. */
export const roof = (r: Roof, p: Palette): string => {
	const s = 0.35 + r.ridgeHalf / 220;
	const outline = mirrored(
		[0, r.ridge - 1.6],
		[
			[
				[r.ridgeHalf * 0.6, r.ridge - 1.6],
				[r.ridgeHalf, r.ridge],
			],
			[[r.ridgeHalf + 0.6, r.ridge - 5]],
			[
				[r.ridgeHalf + 1, (r.ridge + r.top) / 2],
				[r.topHalf, r.top],
			],
			sweep(r),
			...under(r),
		],
	);
	const [c1, c2, end] = sweep(r) as [Point, Point, Point];
	const beasts = [0.8, 0.87, 0.94].flatMap((t) => {
		const q = 1 - t;
		const mix = (i: 0 | 1): number =>
			q * q * q * (i ? r.top : r.topHalf) +
			3 * q * q * t * c1[i] +
			3 * q * t * t * c2[i] +
			t * t * t * end[i];
		return [1, -1].map((side) => box(side * mix(0), mix(1) - 0.5, 2.2 * s + 0.4, 3 * s + 0.6));
	});
	const rows = 2 * Math.round(r.ridgeHalf / 7);
	// Gable ridges 垂脊 frame the tile field; the main ridge 正脊 is a course of its own.
	const frame = line([r.ridgeHalf - 2, r.ridge - 6], [[[r.topHalf - 5, r.top - 1]]]);
	const left = line([2 - r.ridgeHalf, r.ridge - 6], [[[5 - r.topHalf, r.top - 1]]]);
	return (
		fill(outline + beasts.join(''), p.tower) +
		fill(owls(r.ridgeHalf, r.ridge, s), p.tower) +
		bars(rows, r.ridgeHalf * 1.82, 1, r.up + 6, r.ridge - r.up - 14, p.body) +
		`<path class="scene-detail" stroke="${p.body}" stroke-width="1.4" d="${frame}${left}M${num(4 - r.ridgeHalf)} ${num(5.5 - r.ridge)}H${num(r.ridgeHalf - 4)}"/>` +
		rim(r, p.detail)
	);
};

/** Storey between two eaves: wall, bracket sets 斗拱 under the eave, columns, openings in every bay. */
export const storey = (
	half: number,
	up: number,
	height: number,
	columns: number,
	p: Palette,
	opening: string,
): string =>
	fill(box(0, up, half * 2, height), p.body) +
	bays(columns, half * 2, (half * 2) / columns - 10, up + 5, height - 13, opening) +
	bars(columns, half * 2, 3, up, height, p.tower) +
	bars(columns * 4 - 3, half * 2 - 2, 2.2, up + height - 6, 4, p.tower);

/** Name board 匾, blank: no place is named here. */
export const board = (up: number, width: number, p: Palette): string =>
	`<path class="scene-detail" fill="${p.tower}" stroke="${p.detail}" d="${box(0, up, width, width * 0.4)}"/>`;

/** Brick terrace 城台 of wall colour: it grows out of the wall, so no foot can float. */
export const terrace = (half: number, height: number, p: Palette): string => {
	const merlons = Math.round((half * 2) / 17);
	return (
		fill(mirrored([half, height], [[[half + height * 0.08, -3]]]), p.wall) +
		bars(merlons, half * 2, 11, height - 0.2, 7.2, p.wall) +
		fill(box(0, height - 6, half * 2, 1.6), p.wallEdge, ' class="scene-detail"')
	);
};

/** Open gate: vault from `foot` (may lie under the wall line) with a brick ring and light inside. */
export const gate = (half: number, foot: number, spring: number, p: Palette): string => {
	const vault = (w: number): string =>
		mirrored(
			[0, spring + w],
			[
				[
					[w * 0.56, spring + w],
					[w, spring + w * 0.56],
					[w, spring],
				],
				[[w, foot]],
			],
		);
	return (
		fill(vault(half + 4), p.wallEdge, ' class="scene-detail"') +
		fill(vault(half), p.glow, ' class="scene-gate"')
	);
};
