/** One font file that the pages ask for. */
export type Face = {
	/** File name without ending; the pages ask for `_fonts/<name>.woff2`. */
	name: string;
	family: string;
	/** CSS weight, or a range where one file serves all weights so that none is faked. */
	weight: string;
	/** Source file inside an npm package: one file with every glyph and every punctuation rule. */
	source: string;
	/** Where its text stands: the nearest element that any face claims decides. */
	selector: string;
	/** Faces whose text it may be asked to draw instead. */
	follows?: string[];
	/** `preload`: fetched before the style sheet asks for it; `demand`: only once a reader chooses it. */
	fetched: 'preload' | 'page' | 'demand';
};

const SERIF = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified';
const SANS = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified';

/** The faces of the feature. The selectors repeat those in base.css; a browser test holds them together. */
export const FACES: Face[] = [
	{
		name: 'serif',
		family: 'Feature Serif',
		weight: '400',
		source: `${SERIF}-400-normal.woff2`,
		selector: 'body, .serif',
		fetched: 'page',
	},
	{
		name: 'display',
		family: 'Feature Serif',
		weight: '900',
		source: `${SERIF}-900-normal.woff2`,
		selector: 'h1, h2, h3, strong, b, .display',
		fetched: 'preload',
	},
	{
		name: 'sans',
		family: 'Feature Sans',
		weight: '100 900',
		source: `${SANS}-500-normal.woff2`,
		selector: '.sans, code',
		fetched: 'page',
	},
	{
		name: 'text-sans',
		family: 'Feature Text Sans',
		weight: '100 900',
		source: `${SANS}-400-normal.woff2`,
		selector: '.text-sans',
		follows: ['serif', 'display', 'sans'],
		fetched: 'demand',
	},
];

/** Path of a face below the base, as the pages are written before the subsets exist. */
export function facePath(name: string): string {
	return `_fonts/${name}.woff2`;
}

/**
 * `@font-face` rules of all faces. Text paints at once in the system's font and changes over:
 * every Han glyph is one em wide, so nothing moves.
 */
export function fontFaceCss(href: (path: string) => string): string {
	return FACES.map(
		({ name, family, weight }) =>
			`@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${href(facePath(name))}") format("woff2")}`,
	).join('');
}
