import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CssColor, transform } from 'lightningcss';
import { describe, expect, it } from 'vitest';

const STYLES = join(import.meta.dirname, '../../src/styles');

type Rgb = [number, number, number];
type Theme = 'light' | 'dark' | 'sepia';
type Colours = Record<Theme, Map<string, Rgb>>;

/** Words and their ground, wherever one stands on the other. */
const PAIRS = [
	...['--ink', '--muted', '--cinnabar', '--warn-red', '--warn-amber', '--warn-green'].map(
		(ink) => [ink, '--paper'] as const,
	),
	['--ink', '--marked'],
	['--cinnabar', '--marked'],
	['--stele-ink', '--stele'],
	['--stele-muted', '--stele'],
	['--stele-link', '--stele'],
] as const;

/** What words need against their ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

const rgb = (color: CssColor): Rgb | undefined =>
	typeof color === 'object' && color.type === 'rgb' ? [color.r, color.g, color.b] : undefined;

/** Reads the colours of the themes from style sheets, later rules over earlier ones. */
function coloursOf(css: string): Colours {
	const found: Colours = { light: new Map(), dark: new Map(), sepia: new Map() };
	transform({
		filename: 'themes.css',
		code: Buffer.from(css),
		visitor: {
			Rule: {
				style: ({ value: { selectors, declarations } }) => {
					const sepia = JSON.stringify(selectors).includes('sepia');
					for (const declaration of declarations.declarations) {
						if (declaration.property !== 'custom') continue;
						const [token] = declaration.value.value;
						if (token?.type !== 'color') continue;
						const { name } = declaration.value;
						const { value } = token;
						const pair = typeof value === 'object' && value.type === 'light-dark';
						const light = rgb(pair ? value.light : value);
						const dark = rgb(pair ? value.dark : value);
						if (light && !sepia) found.light.set(name, light);
						if (dark && !sepia) found.dark.set(name, dark);
						if (light && (sepia || !found.sepia.has(name))) found.sepia.set(name, light);
					}
					return undefined;
				},
			},
		},
	});
	return found;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Rgb): number {
	const [r, g, b] = colour.map((channel) => {
		const value = channel / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	}) as Rgb;
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function faint(colours: Colours): string[] {
	return Object.entries(colours).flatMap(([theme, own]) =>
		PAIRS.flatMap(([ink, ground]) => {
			const [a, b] = [own.get(ink), own.get(ground)];
			if (!a || !b) return [`${theme}: no ${a ? ground : ink}`];
			const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
			const ratio = (light + 0.05) / (dark + 0.05);
			return ratio < LEAST ? [`${theme}: ${ink} on ${ground} ${ratio.toFixed(2)}`] : [];
		}),
	);
}

const css = ['tokens.css', 'settings.css'].map((file) => readFileSync(join(STYLES, file), 'utf8')).join('\n');

describe('words stand out from their ground in every theme', () => {
	it('as the style sheets say', () => {
		const colours = coloursOf(css);
		expect(colours.light.get('--paper')).not.toEqual(colours.sepia.get('--paper'));
		expect(faint(colours)).toEqual([]);
	});

	it.each([
		['light', ':root { --muted: light-dark(#9aa0a6, #95a0a8) }'],
		['dark', ':root { --cinnabar: light-dark(#b02a1c, #7a2a20) }'],
		['sepia', ":root[data-theme='sepia'] { --stele-muted: #6a6050 }"],
	])('what is too faint in %s is found', (theme, rule) => {
		expect(faint(coloursOf(css + rule)).join()).toContain(`${theme}: `);
	});
});
