import type { PathCommand } from 'fontkit';
import { tight } from '../scene/path.ts';

const LETTERS = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' };

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * An outline through the same points in as few letters as paths can be written: by steps, and with `t` for a curve that
 * goes on smoothly, as TrueType's do wherever they leave out the point between.
 */
export function outlineOf(commands: readonly PathCommand[]): string {
	let d = '';
	let before = '';
	let [x, y] = [0, 0];
	let start = [x, y];
	/** The point that pulled the curve before. */
	let pull: number[] | undefined;

	function say(letter: string, numbers: readonly number[]) {
		d += (letter === before ? ' ' : letter) + numbers.join(' ');
		before = letter;
	}

	for (const { command, args } of commands) {
		const points = args.map(round);
		const steps = points.map((value, index) => round(value - (index % 2 === 0 ? x : y)));
		const [dx = 0, dy = 0, ...more] = steps;
		const letter = LETTERS[command];
		const smooth = pull !== undefined && round(x - (pull[0] ?? 0)) === dx && round(y - (pull[1] ?? 0)) === dy;
		pull = letter === 'q' ? points.slice(0, 2) : undefined;
		if (letter === 'q' && smooth) say('t', more);
		else if (letter !== 'l') say(letter, steps);
		else if (dx !== 0 && dy !== 0) say('l', steps);
		else if (dx !== 0) say('h', [dx]);
		else if (dy !== 0) say('v', [dy]);
		[x = 0, y = 0] = letter === 'z' ? start : points.slice(-2);
		if (letter === 'm') start = points;
	}
	return tight(d).replace(/(?<!\d)0\./g, '.');
}
