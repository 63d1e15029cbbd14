import type { PathCommand } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/pictures/type/outline.ts';

const path = (text: string): PathCommand[] =>
	[...text.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(([, letter = '', numbers = '']) => ({
		command: (
			{ M: 'moveTo', L: 'lineTo', Q: 'quadraticCurveTo', C: 'bezierCurveTo', Z: 'closePath' } as const
		)[letter as 'M'],
		args: numbers.trim() === '' ? [] : numbers.trim().split(/[ ,]+/).map(Number),
	}));

describe('an outline', () => {
	it.each([
		['level and upright lines', 'M10 20L30 20L30 5L10 20Z', 'm10 20h20v-15l-20 15z'],
		['lines of one kind, their letter once', 'M0 0L1 2L3 5Z', 'm0 0l1 2 2 3z'],
		['lines to where they are, not at all', 'M0 0L0 0L1 2Z', 'm0 0l1 2z'],
		['a curve that goes on smoothly', 'M0 0Q0 10 5 15Q10 20 20 20', 'm0 0q0 10 5 15t15 5'],
		['one that turns', 'M0 0Q0 10 5 15Q11 20 20 20', 'm0 0q0 10 5 15 6 5 15 5'],
		['one after a line', 'M0 0Q0 10 5 15L10 20Q15 25 20 20', 'm0 0q0 10 5 15l5 5q5 5 10 0'],
		['cubic curves', 'M1 1C2 2 3 3 4 1Z', 'm1 1c1 1 2 2 3 0z'],
		['halves', 'M0.5 0L0 -0.5L10.5 2Z', 'm.5 0l-.5-.5 10.5 2.5z'],
		['a second contour, from where the first began', 'M10 10L20 10ZM12 12L14 12Z', 'm10 10h10zm2 2h2z'],
		['nothing', '', ''],
	])('says %s', (_, written, said) => {
		expect(outlineOf(path(written))).toBe(said);
	});
});
