import sharp from 'sharp';
import { sealIcon } from './scene/seal.ts';
import { fontOf } from './type/faces.ts';
import { inEdition } from './type/setting.ts';

/** One icon file: its name, its side in pixels, and whether launchers may cut it round. */
export type Icon = { file: string; size: number; maskable: boolean };

/** Every icon that pages and manifest name. */
export const ICONS: Icon[] = [
	{ file: 'favicon.svg', size: 64, maskable: false },
	{ file: 'favicon.ico', size: 32, maskable: false },
	{ file: 'apple-touch-icon.png', size: 180, maskable: true },
	{ file: 'icon-192.png', size: 192, maskable: false },
	{ file: 'icon-512.png', size: 512, maskable: false },
	{ file: 'icon-maskable-512.png', size: 512, maskable: true },
];

/** Draws the seal with one character as the bytes of an icon file; throws when the font lacks the character. */
export async function drawIcon(character: string, { file, size, maskable }: Icon): Promise<Uint8Array> {
	const glyph = fontOf('display').glyphForCodePoint(inEdition(character).codePointAt(0) ?? 0);
	if (glyph.id === 0) throw new Error(`字体里没有“${character}”，换一个字作 icon`);
	const svg = sealIcon({ outline: glyph.path.toSVG(), bbox: glyph.path.bbox, size, maskable });
	if (file.endsWith('.svg')) return new TextEncoder().encode(svg);
	const png = await sharp(new TextEncoder().encode(svg)).png({ compressionLevel: 9 }).toBuffer();
	return file.endsWith('.ico') ? icoOf(png, size) : png;
}

/** An ICO file around one PNG: six bytes of header, sixteen of directory. */
function icoOf(png: Uint8Array, size: number): Uint8Array {
	const head = new DataView(new ArrayBuffer(22));
	head.setUint16(2, 1, true);
	head.setUint16(4, 1, true);
	head.setUint8(6, size);
	head.setUint8(7, size);
	head.setUint16(10, 1, true);
	head.setUint16(12, 32, true);
	head.setUint32(14, png.length, true);
	head.setUint32(18, 22, true);
	return new Uint8Array([...new Uint8Array(head.buffer), ...png]);
}
