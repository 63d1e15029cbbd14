/**
 * The rectangle of the wall with its stations, walked clockwise from the south gate.
 *
 * Class names for CSS (nothing is coloured but by `currentColor` and the two options):
 *   wall-map                 the svg
 *   wall-map-line            the two lines of the wall
 *   wall-map-walked          the walked part (cinnabar): the whole round, pathLength 1, dashed to where the walk ends
 *   wall-map-station         one station (a or g), with is-here | is-read | is-ahead
 *   wall-map-box             its square: stroke currentColor, fill = paper (is-here / is-read: invert in CSS)
 *   wall-map-label           its short label
 *   wall-map-tick            the station as a tick, with more than 12 stations
 *   wall-map-hit             invisible target, 24 × 24 (narrower under ticks)
 */
import { walkedShare } from '../../reader/shared/progress.ts';
import { num } from './path.ts';

export interface Station {
	/** Shown in the square: 一, 二 … or a number; at most two characters. */
	readonly label: string;
	readonly href?: string | undefined;
	readonly state: 'read' | 'here' | 'ahead';
	/** Accessible name, without the label. */
	readonly name: string;
	/** Written as `data-chapter`, so that a script finds the station. */
	readonly chapter?: string | undefined;
}

export interface WallMapOptions {
	/** In order along the wall; null where a long feature draws no station. */
	readonly stations: readonly (Station | null)[];
	/** Index of the station the reader is at; null = on no chapter, then the last read one ends the walk. */
	readonly current: number | null;
	/** Width in pixels; without it the map fills its box. */
	readonly size?: number | undefined;
	/** The round is done: the walked line closes at the south gate. */
	readonly closed?: boolean | undefined;
	/** Accessible name of the whole map. */
	readonly label?: string | undefined;
	/** Stands beside a list of the same links: for the eye and the pointer alone. */
	readonly besideList?: boolean | undefined;
	/** Colour of squares and walked line where no CSS reaches (cards). */
	readonly paper?: string | undefined;
	readonly accent?: string | undefined;
}

/** Map units: the wall's centre line in a box of 120 × 88. The real wall is wider than deep as well. */
export const MAP = { width: 120, height: 88, left: 14, right: 106, top: 14, bottom: 74 } as const;

const W = MAP.right - MAP.left;
const H = MAP.bottom - MAP.top;
/** Way along the wall to each corner, from the middle of the south side: SW, NW, NE, SE. */
const CORNERS = [W / 2, W / 2 + H, W * 1.5 + H, W * 1.5 + 2 * H] as const;
/** Once round, in map units. */
export const ROUND = 2 * (W + H);
const LABELLED = 12;
const TARGET = 24;

export interface Place {
	readonly x: number;
	readonly y: number;
}

/** The place after walking `way` map units clockwise from the south gate. */
export const along = (way: number): Place => {
	const [sw, nw, ne, se] = CORNERS;
	const w = ((way % ROUND) + ROUND) % ROUND;
	if (w <= sw) return { x: MAP.left + W / 2 - w, y: MAP.bottom };
	if (w <= nw) return { x: MAP.left, y: MAP.bottom - (w - sw) };
	if (w <= ne) return { x: MAP.left + (w - nw), y: MAP.top };
	if (w <= se) return { x: MAP.right, y: MAP.top + (w - ne) };
	return { x: MAP.right - (w - se), y: MAP.bottom };
};

/** Way to station `index`: evenly spaced, which puts four stations in the middles of S, W, N and E. */
export const wayTo = (index: number, count: number): number => (ROUND / Math.max(count, 1)) * index;

/** Share walked: to the current station, else to the last one read; the whole round when closed. */
export const walked = ({
	stations,
	current,
	closed,
}: Pick<WallMapOptions, 'stations' | 'current' | 'closed'>): number => {
	if (closed) return 1;
	const last = current ?? stations.findLastIndex((station) => station?.state === 'read');
	return walkedShare(Math.max(0, last), stations.length);
};

/** The whole round from the south gate and back to it. */
const WHOLE = [0, ...CORNERS]
	.map(along)
	.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`)
	.join('');

const escape = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const wallLine = (inset: number, width: number, rest = ''): string =>
	`<rect class="wall-map-line" x="${MAP.left + inset}" y="${MAP.top + inset}" width="${W - 2 * inset}" height="${H - 2 * inset}" fill="none" stroke="currentColor" stroke-width="${width}"${rest}/>`;

const mark = (station: Station, { x, y }: Place, reach: number, paper: string): string => {
	const hit = `<rect class="wall-map-hit" x="${num(x - reach / 2)}" y="${num(y - reach / 2)}" width="${num(reach)}" height="${num(reach)}" fill="none" pointer-events="all"/>`;
	if (reach < TARGET) {
		const level = y === MAP.top || y === MAP.bottom;
		const d = level ? `M${num(x)} ${num(y - 4.5)}v9` : `M${num(x - 4.5)} ${num(y)}h9`;
		return `${hit}<path class="wall-map-tick" fill="none" stroke="currentColor" stroke-width="${station.state === 'here' ? 4 : 1.6}" d="${d}"/>`;
	}
	// 0.36 em lowers the baseline so that Han characters and digits stand in the middle of the square.
	return (
		`${hit}<rect class="wall-map-box" x="${num(x - 8)}" y="${num(y - 8)}" width="16" height="16" fill="${paper}" stroke="currentColor" stroke-width="1.2"/>` +
		`<text class="wall-map-label" x="${num(x)}" y="${num(y + 3.6)}" font-size="10" text-anchor="middle" fill="currentColor" aria-hidden="true">${escape(station.label)}</text>`
	);
};

/** The wall map as one `<svg>` string; stations with `href` are links named “label name”. */
export const wallMap = (options: WallMapOptions): string => {
	const { stations, size, label, besideList, paper = 'Canvas', accent = 'currentColor' } = options;
	const reach = stations.length > LABELLED ? ROUND / stations.length : TARGET;
	const marks = stations.map((station, i) => {
		if (!station) return '';
		const body = mark(station, along(wayTo(i, stations.length)), reach, paper);
		const name = escape(`${station.label} ${station.name}`);
		const attributes = `class="wall-map-station is-${station.state}"${station.state === 'here' ? ' aria-current="page"' : ''}${station.chapter === undefined ? '' : ` data-chapter="${escape(station.chapter)}"`}`;
		// Beside a list of the same links it is hidden from those who would hear names.
		if (besideList && station.href !== undefined)
			return `<a ${attributes} href="${escape(station.href)}" tabindex="-1">${body}</a>`;
		return station.href === undefined
			? `<g ${attributes} role="img" aria-label="${name}">${body}</g>`
			: `<a ${attributes} href="${escape(station.href)}" aria-label="${name}">${body}</a>`;
	});
	const box =
		size === undefined ? '' : ` width="${num(size)}" height="${num((size * MAP.height) / MAP.width)}"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="wall-map" viewBox="0 0 ${MAP.width} ${MAP.height}"${box} ${besideList ? 'aria-hidden="true"' : 'role="group"'}${label === undefined ? '' : ` aria-label="${escape(label)}"`}>`,
		wallLine(-2.5, 1, ' stroke-dasharray="3 2" opacity=".6"'),
		wallLine(2.5, 1, ' opacity=".6"'),
		`<path class="wall-map-walked" pathLength="1" stroke-dasharray="${Number(walked(options).toFixed(4))} 1" fill="none" stroke="${accent}" stroke-width="3" d="${WHOLE}Z"/>`,
		...marks,
		'</svg>',
	].join('');
};
