import { PALETTES } from './palette.ts';
import type { Hour, Palette } from './palette.ts';
import { num } from './path.ts';
import { tower } from './towers.ts';
import type { TowerName } from './towers.ts';
import type { Tower } from './towers/tower.ts';

/** `wide` heads a page, `tall` is a cover with much text, `card` and `poster` are pictures to send, `thumb` a small one without text. */
export type SceneLayout = 'wide' | 'tall' | 'card' | 'poster' | 'thumb';

export interface SceneOptions {
	readonly hour: Hour;
	readonly tower: TowerName;
	/** Must differ between scenes on one page: it begins every id. */
	readonly idPrefix: string;
	/** `one` = a single long ridge; default: one at dusk, two otherwise. */
	readonly ridge?: 'two' | 'one' | undefined;
	readonly fireflies?: boolean | undefined;
	/** Default: only at night. */
	readonly stars?: boolean | undefined;
	/** Accessible name; without it the scene is decoration. */
	readonly label?: string | undefined;
	/** Default 100 %; librsvg (cards) needs pixels. */
	readonly width?: string | undefined;
	readonly height?: string | undefined;
	readonly layout?: SceneLayout | undefined;
	/** Width of one merlon in pixels; default 22 (thumb: 9). Large posters want more. */
	readonly merlon?: number | undefined;
	/** Adds the battlement as one line, for print: printers get patterns as blurred pictures. */
	readonly outline?: boolean | undefined;
}

/** Where the wall begins, in percent of the height: captions on the band rely on it. */
export const WALL_LINE = 82;

/** Tower box in percent: it fits into width × height, so it is never cropped; keep titles in the upper left: half the width when wide, the upper 45 % when narrow. */
const FRAME: Readonly<Record<SceneLayout, { width: number; height: number; right: number }>> = {
	wide: { width: 62, height: 55, right: 4 },
	tall: { width: 66, height: 47, right: 5 },
	card: { width: 54, height: 37.5, right: 3.5 },
	poster: { width: 74, height: 34, right: 4 },
	thumb: { width: 70, height: 62, right: 15 },
};

/**
 * Sun or moon in tower sizes from the tower's axis, so it keeps its place beside the roof;
 * `foot` is the height it is counted from, in percent: a low sun belongs to the ridge, a high one to the tower.
 */
const LIGHT: Readonly<Record<Hour, { x: number; up: number; r: number; foot: number }>> = {
	dawn: { x: -0.45, up: 0.13, r: 0.115, foot: 63 },
	noon: { x: 0.37, up: 1.12, r: 0.06, foot: WALL_LINE },
	dusk: { x: -0.48, up: 0.02, r: 0.12, foot: 65 },
	night: { x: 0.44, up: 0.99, r: 0.065, foot: WALL_LINE },
};

/** More than the type area of A4 or Letter is wide, in pixels. */
const SHEET = 720;

/** Stars on a field of 800 × 500, few where a title stands. */
const STARS =
	'M52 40h0M140 96h0M226 24h0M318 64h0M402 30h0M505 52h0M566 20h0M590 84h0M640 38h0M690 62h0M772 120h0M760 196h0';
const FIREFLIES = '5 75,16 78,29 72,39 78,56 92,63 76,71 94,93 86,95 78';

const dots = (places: string, draw: (x: number, y: number, i: number) => string): string =>
	places
		.split(',')
		.map((place, i) => {
			const [x = 0, y = 0] = place.split(' ').map(Number);
			return draw(x, y, i);
		})
		.join('');

const ridges = (p: Palette, kind: 'two' | 'one'): string => {
	const far =
		kind === 'one'
			? 'M0 74C160 66 300 40 470 38S760 62 900 56S1110 44 1200 50V900H0Z'
			: 'M0 62C90 56 130 26 200 24S300 52 370 50S500 6 590 4S720 46 800 46S920 18 990 20S1120 52 1200 48V900H0Z';
	const near = 'M0 92C120 76 210 70 330 78S540 100 660 88S880 60 990 68S1140 88 1200 82V900H0Z';
	return (
		`<svg class="scene-ridge" y="55%" height="29%" viewBox="0 0 1200 140" preserveAspectRatio="xMaxYMin slice" overflow="visible">` +
		`<path fill="${p.ridgeFar}" d="${far}"/>${kind === 'two' ? `<path fill="${p.ridgeNear}" d="${near}"/>` : ''}</svg>`
	);
};

/** Nested svg in which tower and light share one coordinate system. */
const frame = (name: string, layout: SceneLayout, t: Tower, body: string, foot = WALL_LINE): string => {
	const f = FRAME[layout];
	const view = `${num(-t.width / 2)} ${num(-t.height)} ${num(t.width)} ${num(t.height)}`;
	const anchor = layout === 'thumb' ? 'xMidYMax' : 'xMaxYMax';
	return `<svg class="${name}" fill="none" x="${100 - f.right - f.width}%" y="${foot - f.height}%" width="${f.width}%" height="${f.height}%" viewBox="${view}" preserveAspectRatio="${anchor}" overflow="visible">${body}</svg>`;
};

const light = (hour: Hour, t: Tower, p: Palette): string => {
	const { x, up, r } = LIGHT[hour];
	// The halo is the stroke; noon light is hard and has none.
	const halo =
		hour === 'noon' ? '' : ` stroke="${p.light}" stroke-width="${num(r * t.width)}" stroke-opacity=".16"`;
	return `<circle cx="${num(x * t.width)}" cy="${num(-up * t.height)}" r="${num(r * t.width)}" fill="${p.light}"${halo}/>`;
};

/** Merlons on the width of a sheet, hidden until print styles show them. */
const battlement = (m: number): string => {
	const high = num(m * 0.6);
	const one = `v-${high}h${m}v${high}h${num(m * 0.45)}`;
	return `<path class="scene-line" display="none" fill="none" d="M0 0${one.repeat(Math.ceil(SHEET / (m * 1.45)))}"/>`;
};

/** Battlement of constant pixel size along the wall line, and the plain band under it. */
const wall = (id: string, p: Palette, m: number, outline: boolean): string => {
	const high = num(m * 0.6);
	return (
		`<svg class="scene-wall" y="${WALL_LINE}%" overflow="visible"><rect y="-${high}" width="100%" height="${high}" fill="url(#${id})"/>` +
		`<rect y="-.5" width="100%" height="100%" fill="${p.wall}"/><rect class="scene-detail" y="${num(m * 0.2)}" width="100%" height="${num(Math.max(1, m * 0.08))}" fill="${p.wallEdge}"/>${outline ? battlement(m) : ''}</svg>`
	);
};

/** One complete scene as an `<svg>` string; right at any box, a few KB, no style attributes. */
export const scene = (options: SceneOptions): string => {
	const { hour, idPrefix: id, label, layout = 'wide' } = options;
	const p = PALETTES[hour];
	const t = tower(options.tower, p);
	const m = options.merlon ?? (layout === 'thumb' ? 9 : 22);
	const escaped = label?.replace(/&/g, '&amp;').replace(/</g, '&lt;');
	const stops = p.sky.map(({ at, color }) => `<stop offset="${at}" stop-color="${color}"/>`).join('');
	const stars =
		(options.stars ?? hour === 'night')
			? `<svg class="scene-star" viewBox="0 0 800 500" preserveAspectRatio="xMaxYMin slice"><path stroke="${p.light}" stroke-width="1.5" stroke-linecap="round" d="${STARS}"/></svg>`
			: '';
	const flies = options.fireflies
		? `<g fill="#EAF28A" stroke="#C9DC5A" stroke-width="6" stroke-opacity=".22">${dots(FIREFLIES, (x, y) => `<circle class="scene-firefly" cx="${x}%" cy="${y}%" r="2"/>`)}</g>`
		: '';
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="scene" width="${options.width ?? '100%'}" height="${options.height ?? '100%'}" ${escaped === undefined ? 'aria-hidden="true" focusable="false">' : `role="img"><title>${escaped}</title>`}`,
		`<defs><linearGradient id="${id}-sky" x2="0" y2=".${WALL_LINE}">${stops}</linearGradient>`,
		`<pattern id="${id}-merlon" y="-${num(m * 0.6)}" width="${num(m * 1.45)}" height="${num(m * 0.6)}" patternUnits="userSpaceOnUse"><path fill="${p.wall}" d="M0 0h${m}v${m}h-${m}z"/></pattern></defs>`,
		`<rect class="scene-sky" width="100%" height="100%" fill="url(#${id}-sky)"/>${stars}`,
		frame('scene-light', layout, t, light(hour, t, p), LIGHT[hour].foot),
		ridges(p, options.ridge ?? (hour === 'dusk' ? 'one' : 'two')),
		wall(`${id}-merlon`, p, m, options.outline ?? false),
		frame('scene-tower', layout, t, t.markup),
		`${flies}</svg>`,
	].join('');
};
