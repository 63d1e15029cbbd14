/**
 * A drawn tower. Units: x = 0 is its axis, y = 0 the wall line, up is negative;
 * `width` × `height` is the box over the wall line (gates reach a little below it).
 */
export interface Tower {
	readonly width: number;
	readonly height: number;
	readonly markup: string;
}
