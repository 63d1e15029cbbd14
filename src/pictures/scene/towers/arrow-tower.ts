import type { Palette } from '../palette.ts';
import type { Tower } from './tower.ts';
import { box, mirrored } from '../path.ts';
import { bars, eave, fill, roof, terrace } from './parts.ts';

const FLOOR = 24;
const COLUMNS = 12;

/** Arrow tower 箭楼: battered brick block, four rows of twelve windows (three under the lower eave, one over it). */
export const arrowTower = (p: Palette): Tower => {
	const f = FLOOR;
	const row = (up: number, pitch: number): string =>
		Array.from({ length: COLUMNS }, (_, i) => box((i - (COLUMNS - 1) / 2) * pitch, up, 7, 9)).join('');
	const markup = [
		terrace(174, f, p),
		fill(mirrored([139, f + 106], [[[152, f - 1]]]), p.body),
		fill(box(0, f - 1, 308, 5), p.tower),
		fill(mirrored([124, f + 146], [[[128, f + 118]]]), p.body),
		eave({ up: f + 98, half: 168, top: f + 118, topHalf: 132, lift: 10 }, p),
		bars(61, 276, 2.4, f + 93, 5, p.tower),
		bars(55, 244, 2.4, f + 136, 5, p.tower),
		fill(
			row(f + 18, 23) + row(f + 45, 22.5) + row(f + 72, 22) + row(f + 123, 19.8),
			p.window,
			' class="scene-windows"',
		),
		roof({ up: f + 140, half: 158, top: f + 163, topHalf: 116, lift: 12, ridge: f + 191, ridgeHalf: 109 }, p),
	].join('');
	return { width: 372, height: 232, markup };
};
