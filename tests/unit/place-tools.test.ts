import { expect, it } from 'vitest';
import { placeTools } from '../../src/reader/quote/place-tools.ts';

const tools = { width: 200, height: 44 };
const view = { width: 1000, height: 600 };

it.each([
	['below the last line', { top: 100, bottom: 150, end: 500 }, { left: 300, top: 158 }],
	['above the first line at the window’s foot', { top: 500, bottom: 570, end: 500 }, { left: 300, top: 448 }],
	[
		'at the foot where the words fill the window',
		{ top: -50, bottom: 700, end: 500 },
		{ left: 300, top: 548 },
	],
	['inside the window’s left edge', { top: 100, bottom: 150, end: 120 }, { left: 0, top: 158 }],
	['inside its right edge', { top: 100, bottom: 150, end: 1200 }, { left: 800, top: 158 }],
])('tools for selected words stand %s', (_, words, place) => {
	expect(placeTools(tools, words, view)).toEqual(place);
});
