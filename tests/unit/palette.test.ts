import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../src/pictures/scene/palette.ts';
import type { Hour } from '../../src/pictures/scene/palette.ts';

const HOURS = Object.keys(PALETTES) as Hour[];

const channels = (hex: string): number[] => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

const luminance = (rgb: readonly number[]): number => {
	const [r = 0, g = 0, b = 0] = rgb.map((value) => {
		const c = value / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: readonly number[], b: readonly number[]): number => {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
};

/** Colour of the sky at a height, between its two stops. */
const skyAt = (hour: Hour, at: number): number[] => {
	const { sky } = PALETTES[hour];
	const next = sky.findIndex((stop) => stop.at >= at);
	const to = sky[Math.max(next, 0)];
	const from = sky[Math.max(next - 1, 0)];
	if (!to || !from) throw new Error('empty sky');
	const share = to.at === from.at ? 0 : (at - from.at) / (to.at - from.at);
	const end = channels(to.color);
	return channels(from.color).map((c, i) => c + ((end[i] ?? c) - c) * share);
};

/** Every tag closes in order and every attribute is quoted: what an XML parser asks for. */
describe('palette', () => {
	it.each(HOURS)('%s: text reads on every part of the sky it may stand on', (hour) => {
		const p = PALETTES[hour];
		for (let at = 0; at <= 0.6001; at += 0.02) {
			expect(contrast(channels(p.onSky), skyAt(hour, at))).toBeGreaterThanOrEqual(4.5);
			expect(contrast(channels(p.onSkyMuted), skyAt(hour, at))).toBeGreaterThanOrEqual(4.5);
		}
		// Large type may reach down to where the ridges begin.
		for (let at = 0.6; at <= 0.7501; at += 0.03)
			expect(contrast(channels(p.onSky), skyAt(hour, at))).toBeGreaterThanOrEqual(3);
	});

	it.each(HOURS)('%s: text reads on the wall band', (hour) => {
		expect(contrast(channels(PALETTES[hour].onWall), channels(PALETTES[hour].wall))).toBeGreaterThanOrEqual(
			4.5,
		);
	});
});
