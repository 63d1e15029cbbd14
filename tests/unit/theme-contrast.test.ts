import { transform } from 'lightningcss';
import { describe, expect, it } from 'vitest';
import { coloursAtRule } from '../../src/theme/at-rule.ts';
import { COLOURS, CONTRAST, WORDS_ON } from '../../src/theme/colours.ts';

type Theme = 'light' | 'dark' | 'sepia';
type Colours = Record<string, { light: string; dark: string; sepia?: string }>;

/** Words and their ground. */
const PAIRS = Object.entries(WORDS_ON).flatMap(([ground, inks]) =>
	inks.map((ink): [string, string] => [ink, ground]),
);
const THEMES: Theme[] = ['light', 'dark', 'sepia'];

/** What words need against their ground (WCAG 2.2, 1.4.3), and where more is asked for (1.4.6). */
const LEAST = 4.5;
const MORE = 7;

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const value = parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function faint(colours: Colours, pairs = PAIRS, least = LEAST): string[] {
	const valueOf = (name: string, theme: Theme) => colours[name]?.[theme] ?? colours[name]?.light ?? '';
	return THEMES.flatMap((theme) =>
		pairs.flatMap(([ink, ground]) => {
			const both = [luminance(valueOf(ink, theme)), luminance(valueOf(ground, theme))];
			const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
			return ratio >= least ? [] : [`${theme}: ${ink} on ${ground} ${ratio.toFixed(2)}`];
		}),
	);
}

describe('words stand out from their ground in every theme', () => {
	it('as they are', () => {
		expect(PAIRS.length).toBeGreaterThan(0);
		expect(faint(COLOURS)).toEqual([]);
	});

	it('where more contrast is asked for', () => {
		const changed = PAIRS.filter(([ink, ground]) => ink in CONTRAST || ground in CONTRAST);
		expect(faint({ ...COLOURS, ...CONTRAST }, changed, MORE)).toEqual([]);
	});

	it.each([
		['light', 'muted', { light: '#9aa0a6' }],
		['dark', 'cinnabar', { dark: '#7a2a20' }],
		['sepia', 'stele-muted', { sepia: '#6a6050' }],
	] as const)('what is too faint in %s is found', (theme, name, change) => {
		expect(faint({ ...COLOURS, [name]: { ...COLOURS[name], ...change } }).join()).toContain(
			`${theme}: ${name}`,
		);
	});
});

describe('colours in style sheets', () => {
	const css = (text: string) =>
		transform({ filename: 'a.css', code: Buffer.from(text), minify: true, ...coloursAtRule }).code.toString();

	it('stand where they are asked for', () => {
		expect(css(':root { @colours screen }')).toContain('--paper:light-dark(#fbfaf7,#12161b)');
		expect(css('a { @colours sepia-contrast }')).toBe(
			'a{--muted:#4a3c2d;--hairline:#8f8166;--stele-muted:#e6dcc8}',
		);
	});

	it('an unknown set stops the build', () => {
		expect(() => css('a { @colours night }')).toThrow('no colours night');
	});
});
