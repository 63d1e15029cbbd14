import { num } from './scene/path.ts';
import { sealIcon } from './scene/seal.ts';
import { fontOf } from './type/faces.ts';
import { inEdition } from './type/setting.ts';

/** Two characters of a seal stand one over the other, a little pressed. */
const PRESSED = 0.92;

/** The seal of a chapter as a nested picture. */
export function sealAt(text: string, x: number, y: number, size: number): string {
	const glyphs = [...inEdition(text)].map((char) =>
		fontOf('display').glyphForCodePoint(char.codePointAt(0) ?? 0),
	);
	const paths = glyphs.map(({ path }, index) => path.translate(0, -1000 * PRESSED * index));
	const boxes = paths.map(({ bbox }) => bbox);
	const icon = sealIcon({
		outline: paths.map((path) => path.toSVG()).join(''),
		bbox: {
			minX: Math.min(...boxes.map(({ minX }) => minX)),
			minY: Math.min(...boxes.map(({ minY }) => minY)),
			maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
			maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
		},
		size,
	});
	return icon.replace('<svg ', `<svg x="${num(x)}" y="${num(y)}" `);
}
