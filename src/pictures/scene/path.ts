/** A point in tower units, y counted UP from the wall line. */
export type Point = readonly [x: number, up: number];
/** One segment by its points: 1 = line, 2 = quadratic, 3 = cubic; the last point is the end. */
export type Segment = readonly Point[];

/** Number as short SVG text, at most one decimal. */
export const num = (value: number): string => {
	const rounded = Math.round(value * 10) / 10;
	return String(Object.is(rounded, -0) ? 0 : rounded).replace(/^(-?)0\./, '$1.');
};

/** A minus sign separates as well as a space does. */
export const tight = (d: string): string => d.replace(/ -/g, '-');

const pair = ([x, up]: Point): string => `${num(x)} ${num(-up)}`;
const LETTER = ['', 'L', 'Q', 'C'];
const draw = (segment: Segment): string => (LETTER[segment.length] ?? 'L') + segment.map(pair).join(' ');

/** Open path through the segments. */
export const line = (start: Point, segments: readonly Segment[]): string =>
	tight('M' + pair(start) + segments.map(draw).join(''));

/** The same segments walked backwards on the left-hand side: what makes a tower symmetrical. */
export const reflect = (start: Point, segments: readonly Segment[]): Segment[] => {
	const flip = ([x, up]: Point): Point => [-x, up];
	return segments
		.map((segment, i): Segment => {
			const from = i === 0 ? start : (segments[i - 1]?.at(-1) ?? start);
			return [...segment.slice(0, -1).reverse(), from].map(flip);
		})
		.reverse();
};

/** Closed symmetrical shape from its right half, given from the top downwards; level edges close it where it does not start or end on the axis. */
export const mirrored = (start: Point, segments: readonly Segment[]): string => {
	const end = segments.at(-1)?.at(-1) ?? start;
	const across: Segment[] = end[0] === 0 ? [] : [[[-end[0], end[1]]]];
	return line(start, [...segments, ...across, ...reflect(start, segments)]) + 'Z';
};

/** Axis-parallel rectangle, centred on x, standing on `up`. */
export const box = (x: number, up: number, width: number, height: number): string =>
	`M${tight(`${num(x - width / 2)} ${num(-up)}`)}v${num(-height)}h${num(width)}v${num(height)}Z`;
