import type { Palette } from '../palette.ts';
import type { Tower } from './tower.ts';
import { box, line, mirrored } from '../path.ts';
import { bars, bays, board, eave, fill, gate, roof, storey, terrace } from './parts.ts';

const FLOOR = 84;
const SILL = -26;
const DECK = -50;

/** Gatehouse 闸楼: small double-eave house on a high brick wall, gate open, drawbridge down on its two chains. */
export const gatehouse = (p: Palette): Tower => {
	const f = FLOOR;
	const chain = (side: 1 | -1): string => line([side * 37, f - 22], [[[side * 47, DECK + 2]]]);
	const markup = [
		terrace(132, f, p),
		fill(box(0, f - 1, 186, 5), p.tower),
		fill(box(0, f + 4, 134, 36), p.body),
		bays(6, 134, 17, f + 5, 24, p.detail),
		bays(6, 134, 1.2, f + 5, 24, p.tower),
		bars(8, 186.4, 3, f + 4, 34, p.tower),
		bars(31, 186, 2.4, f + 32, 4, p.tower),
		eave({ up: f + 36, half: 122, top: f + 54, topHalf: 80, lift: 9 }, p),
		storey(75, f + 53, 21, 6, p, p.detail),
		roof({ up: f + 71, half: 112, top: f + 91, topHalf: 73, lift: 10, ridge: f + 115, ridgeHalf: 67 }, p),
		// The two beam slots over the vault, the deck in front of the sill, lit from the gate.
		gate(25, SILL, 14, p),
		board(f - 32, 30, p),
		fill(box(-37, f - 30, 5, 15) + box(37, f - 30, 5, 15), p.tower, ' class="scene-detail"'),
		fill(mirrored([29, SILL], [[[48, DECK]]]), p.detail),
		fill(mirrored([25, SILL], [[[16, DECK]]]), p.glow, ' opacity=".35"'),
		`<path class="scene-detail" stroke="${p.wall}" d="M-35 34h70M-41 42h82"/>`,
		`<path class="scene-detail" stroke="${p.detail}" stroke-width="2" d="${chain(1)}${chain(-1)}"/>`,
	].join('');
	return { width: 340, height: 222, markup };
};
