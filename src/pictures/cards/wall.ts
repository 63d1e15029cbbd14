import { num } from '../scene/path.ts';
import type { CardFacts } from './facts.ts';
import { COLOURS } from '../../theme/colours.ts';
import type { Format } from './formats.ts';
import { qrPath } from '../qr.ts';
import type { Sheet } from '../sheet.ts';
import { setBlock, setTitle } from '../type/block.ts';

/** Colours of the band at the foot of a card. */
export type Band = { ground: string; edge: string; ink: string };

/** In place of a code that would lead nowhere. */
const PREVIEW = '预览，没有公开网址';
const INVITATION = '长按或扫码，看全文';

/** A wall of one colour with its battlement, for cards without a scene. */
export function wallShape({ width, height, wall, merlon }: Format, { ground, edge }: Band): string {
	const high = merlon * 0.6;
	const pitch = merlon * 1.45;
	// The rhythm is centred, so that both ends are alike.
	const first = ((width - merlon) / 2) % pitch;
	let merlons = '';
	for (let x = first - pitch; x < width; x += pitch)
		merlons += `M${num(x)} ${num(wall - high)}h${num(merlon)}v${num(high + 1)}h${num(-merlon)}z`;
	return (
		`<path fill="${ground}" d="${merlons}M0 ${wall}H${width}V${height}H0z"/>` +
		`<path fill="${edge}" d="M0 ${num(wall + merlon * 0.24)}h${width}v${num(Math.max(1.5, merlon * 0.06))}H0z"/>`
	);
}

/** The words on the band, `most` wide: the feature's name; on a poster also the address and its code. */
export function drawBand(
	sheet: Sheet,
	facts: CardFacts,
	format: Format,
	band: Band,
	{ poster, most }: { poster: boolean; most: number },
): void {
	const { column, wall, height, merlon, type } = format;
	const { title, file } = facts.feature;
	const top = wall + merlon * 0.3;
	const from = `${file} 的 title`;
	if (!poster) {
		const room = height - top - 20;
		const name = setBlock(
			{ text: title.text, from },
			{ face: 'sans', size: type.name, leading: 1.3, width: Math.min(most, column.width), height: room },
		);
		sheet.set(name, column.x, top + (height - top - name.height) / 2, band.ink);
		return;
	}
	const side = 252;
	const left = column.x + column.width - side;
	const upper = top + (height - top - side) / 2;
	drawCode(sheet, facts.url, left, upper, side, band);
	const width = Math.min(most, column.width - side - 48);
	const name = setBlock(
		{ text: title.text, from },
		{
			face: 'display',
			size: type.name,
			leading: 1.35,
			width,
			height: facts.url ? 130 : 180,
		},
	);
	const rest = facts.url
		? [
				setBlock({ text: INVITATION, from: 'src' }, { face: 'sans', size: 29, width }),
				setBlock(
					{ text: shortUrl(facts.url), from: '网址' },
					{ face: 'sans', size: 24, leading: 1.35, width, height: 70, anywhere: true },
				),
			]
		: [];
	const tall = [name, ...rest].reduce((sum, block) => sum + block.height, 0) + (rest.length && 18);
	let y = upper + (side - tall) / 2;
	y = sheet.set(name, column.x, y, band.ink) + 18;
	for (const block of rest) y = sheet.set(block, column.x, y, band.ink);
}

function drawCode(sheet: Sheet, url: string | undefined, x: number, y: number, side: number, band: Band) {
	if (url === undefined) {
		sheet.under(
			`<rect x="${num(x + 1)}" y="${num(y + 1)}" width="${side - 2}" height="${side - 2}" fill="none" stroke="${band.ink}" stroke-width="2" stroke-dasharray="6 8"/>`,
		);
		const words = setTitle({ text: PREVIEW, lines: ['预览', '没有公开网址'] }, 'src', {
			face: 'sans',
			size: 30,
			width: side - 40,
		});
		sheet.set(words, x + side / 2, y + (side - words.height) / 2, band.ink, 'middle');
		return;
	}
	const { path, size } = qrPath(url);
	// Whole pixels a module keep the edges sharp.
	const module = Math.floor(side / size);
	const offset = (side - module * size) / 2;
	sheet.rect(x, y, side, side, '#FFFFFF');
	sheet.under(
		`<path fill="${COLOURS.stele.light}" transform="translate(${num(x + offset)} ${num(y + offset)}) scale(${module})" d="${path}" shape-rendering="crispEdges"/>`,
	);
}

/** An address as one would read it out: without scheme, fragment and last slash. */
export function shortUrl(url: string): string {
	const { host, pathname } = new URL(url);
	return decodeURI(host + pathname).replace(/\/$/, '');
}
