/** Pixels across of the widest copy of a photograph that is published. */
export const WIDEST = 1440;

const WIDTHS = [360, 720, 1080];

/** Widths in which a photograph is published, the widest last: its own where it is narrower than all. */
export function widthsOf(own: number): number[] {
	const widest = Math.min(own, WIDEST);
	return [...WIDTHS.filter((width) => width < widest), widest];
}
