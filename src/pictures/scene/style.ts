import { PALETTES } from './palette.ts';

/** The words' colours over each sky, as custom properties of `.hour-…`: the scenes own them, the style sheets use them. */
export function sceneCss(): string {
	return Object.entries(PALETTES)
		.map(
			([hour, { onSky, onSkyMuted, onWall, wall, sky }]) =>
				`.hour-${hour}{--on-sky:${onSky};--on-sky-muted:${onSkyMuted};--on-wall:${onWall};--wall:${wall};--sky:${sky[0]?.color}}`,
		)
		.join('');
}
