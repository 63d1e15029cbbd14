import type { Palette } from '../palette.ts';
import type { Tower } from './tower.ts';
import { box, mirrored, num } from '../path.ts';
import { bars, bays, board, eave, fill, gate, roof, storey, terrace } from './parts.ts';

const FLOOR = 38;
const HALL = 186;
/** Lantern axes under the lowest eave: one before each second bay, so no column is hidden. */
const LANTERNS = [-106, -52, 52, 106];

/** Red lanterns on short cords with the light at their waist; round line ends make the bodies. All `y` are negative. */
const lanterns = (up: number, p: Palette): string => {
	const each = (drop: number, length: number): string =>
		LANTERNS.map((x) => `M${x}${num(drop - up)}v${length}`).join('');
	return (
		`<path class="scene-detail" stroke="${p.detail}" d="${each(0, 24)}"/>` +
		`<path stroke="${p.lantern}" stroke-width="11" stroke-linecap="round" d="${each(11, 3)}"/>` +
		`<path stroke="${p.glow}" stroke-width="4" stroke-linecap="round" d="${each(10, 5)}"/>`
	);
};

/** Main tower 正楼: three eaves, hip-and-gable roof, colonnade, on its terrace over an open gate. */
export const mainTower = (p: Palette, hung: boolean): Tower => {
	const f = FLOOR;
	const opening = hung ? p.window : p.detail;
	const markup = [
		terrace(170, f, p),
		fill(box(0, f - 1, 274, 6), p.tower),
		// The hall stands back behind its gallery: doors in seven bays, the outer bays open.
		fill(box(0, f + 5, HALL, 42), p.body),
		bays(8, HALL, 19, f + 6, 30, opening),
		bays(8, HALL, 1.2, f + 6, 30, p.tower),
		bars(10, ((HALL - 3) / 7) * 9 + 3, 3, f + 5, 42, p.tower),
		bars(39, 238, 2.4, f + 41, 5, p.tower),
		eave({ up: f + 46, half: 160, top: f + 66, topHalf: 112, lift: 10 }, p),
		storey(106, f + 65, 27, 8, p, opening),
		eave({ up: f + 89, half: 152, top: f + 108, topHalf: 106, lift: 10 }, p),
		storey(100, f + 107, 22, 8, p, opening),
		board(f + 111, 28, p),
		roof({ up: f + 126, half: 148, top: f + 150, topHalf: 104, lift: 12, ridge: f + 178, ridgeHalf: 97 }, p),
		hung ? lanterns(f + 46, p) : '',
		gate(19, -28, 0, p),
		// Light on the ground before the gate, so that its sill stands on something.
		fill(mirrored([19, -28], [[[28, -41]]]), p.glow, ' opacity=".16"'),
	].join('');
	return { width: 372, height: 232, markup };
};
