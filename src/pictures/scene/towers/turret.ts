import type { Palette } from '../palette.ts';
import type { Tower } from './tower.ts';
import { box } from '../path.ts';
import { bars, eave, fill, roof, storey } from './parts.ts';

/** Plain stretch of wall: only a far corner turret 角楼 closes it, small and quiet. */
export const turret = (p: Palette): Tower => {
	const f = 12;
	const markup = [
		fill(box(0, -3, 124, f + 3), p.wall),
		bars(8, 124, 10, f - 0.2, 5.2, p.wall),
		storey(40, f, 22, 5, p, p.detail),
		eave({ up: f + 20, half: 62, top: f + 31, topHalf: 40, lift: 6 }, p),
		storey(36, f + 30, 13, 5, p, p.body),
		roof({ up: f + 40, half: 56, top: f + 53, topHalf: 37, lift: 7, ridge: f + 66, ridgeHalf: 34 }, p),
	].join('');
	return { width: 290, height: 184, markup: `<g transform="translate(70)">${markup}</g>` };
};
