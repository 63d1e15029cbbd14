import { COLOURS } from '../../theme/colours.ts';
import { num } from './path.ts';

export interface SealOptions {
	/** SVG path data of one glyph in font units, y up, as the caller took it from the font. */
	readonly outline: string;
	/** Bounding box of that outline, font units. */
	readonly bbox: {
		readonly minX: number;
		readonly minY: number;
		readonly maxX: number;
		readonly maxY: number;
	};
	/** Sets width and height in pixels; without it the icon fills its box. */
	readonly size?: number | undefined;
	/** Full-bleed square, glyph inside the safe circle (80 %) that launchers may cut to. */
	readonly maskable?: boolean | undefined;
	/** Accessible name; without it the icon is decoration. */
	readonly label?: string | undefined;
	readonly color?: string | undefined;
	readonly ink?: string | undefined;
}

/** Square cut by hand in a soft stone: no two corners alike, edges a little worn. Box 100 × 100. */
const STONE =
	'M5.2 1.6C22 .8 41 1.5 60 1.2S87 .6 94.6 1.9C97.4 2.4 98.5 4 98.6 6.6C99.3 24 98.5 43 98.9 61L98.2 74.5L99 77C99.1 84 99.2 89 98.4 94.2C98 97 96.4 98.2 93.8 98.5C78 99.4 60 98.6 43 98.9L31 98.3L28.6 99C20 99.2 12 99.3 6 98.4C3 98 1.8 96.4 1.5 93.6C.7 77 1.5 58 1.1 40S.8 13 1.4 6.4C1.7 3.2 2.6 1.8 5.2 1.6Z';

/** Side of the square the glyph's longer side fills, in a box of 100: 56 is the square inscribed in the safe circle. */
const FIT = { plain: 72, maskable: 55 };

/** Seal 印章 with one glyph, as a complete square `<svg>`: favicon, touch icon, maskable icon. */
export const sealIcon = (options: SealOptions): string => {
	const {
		outline,
		bbox,
		size,
		maskable = false,
		label,
		color = COLOURS.seal.light,
		ink = '#FFFFFF',
	} = options;
	const wide = bbox.maxX - bbox.minX;
	const high = bbox.maxY - bbox.minY;
	const scale = (maskable ? FIT.maskable : FIT.plain) / Math.max(wide, high, 1);
	// Centre of the ink, not of the advance: what the eye centres.
	const x = 50 - (scale * (bbox.minX + bbox.maxX)) / 2;
	const y = 50 + (scale * (bbox.minY + bbox.maxY)) / 2;
	const name = label?.replace(/&/g, '&amp;').replace(/</g, '&lt;');
	const box = size === undefined ? '' : ` width="${num(size)}" height="${num(size)}"`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" class="seal-icon" viewBox="0 0 100 100"${box} ${name === undefined ? 'aria-hidden="true" focusable="false">' : `role="img"><title>${name}</title>`}` +
		`<path fill="${color}" d="${maskable ? 'M0 0H100V100H0Z' : STONE}"/>` +
		`<path fill="${ink}" transform="translate(${num(x)} ${num(y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${outline}"/></svg>`
	);
};
