import type { Edition } from '../model/editions.ts';

/** One font file that the pages ask for. */
export type Face = {
	/** File name without ending; the pages ask for `_fonts/<name>.woff2`. */
	name: string;
	family: string;
	/** CSS weight, or a range where one file serves all weights so that none is faked. */
	weight: string;
	/** Source files inside npm packages, by edition: one file with every glyph and every punctuation rule. */
	sources: Record<Edition['name'], string>;
	/** Where its text stands: the nearest element that any face claims decides. */
	selector: string;
	/** Faces whose text it may be asked to draw instead. */
	follows?: string[];
	/** What it draws, if not everything, and the face that draws the rest. */
	only?: { characters: RegExp; rest: string };
	/** True where glyphs have few curves, so that sharing costs little. */
	light?: boolean;
	/** Fetched only once a reader chooses it. */
	onDemand?: boolean;
};

/** Fontsource's main files of the Traditional fonts lack full-width punctuation; these have it. */
const SERIF = {
	hans: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-',
	hant: '@expo-google-fonts/noto-serif-tc/',
};
const SANS = {
	hans: '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-',
	hant: '@expo-google-fonts/noto-sans-tc/',
};

/** Code has few letters but ASCII. */
const MONO = '@fontsource/noto-sans-mono/files/noto-sans-mono-latin-400-normal.woff2';

/** The faces of the feature. The selectors repeat those in base.css; a browser test holds them together. */
export const FACES: Face[] = [
	{
		name: 'serif',
		family: 'Feature Serif',
		weight: '400',
		sources: {
			hans: `${SERIF.hans}400-normal.woff2`,
			hant: `${SERIF.hant}400Regular/NotoSerifTC_400Regular.ttf`,
		},
		selector: 'body, .serif',
	},
	{
		name: 'display',
		family: 'Feature Serif',
		weight: '900',
		sources: {
			hans: `${SERIF.hans}900-normal.woff2`,
			hant: `${SERIF.hant}900Black/NotoSerifTC_900Black.ttf`,
		},
		selector: 'h1, h2, h3, strong, b, .display',
	},
	{
		name: 'mono',
		family: 'Feature Mono',
		weight: '100 900',
		sources: { hans: MONO, hant: MONO },
		selector: '.prose pre, .prose code',
		only: { characters: /[\u0020-\u007e]/, rest: 'sans' },
	},
	{
		name: 'sans',
		family: 'Feature Sans',
		weight: '100 900',
		sources: {
			hans: `${SANS.hans}500-normal.woff2`,
			hant: `${SANS.hant}500Medium/NotoSansTC_500Medium.ttf`,
		},
		selector: '.sans, code',
		light: true,
	},
	{
		name: 'text-sans',
		family: 'Feature Text Sans',
		weight: '100 900',
		sources: {
			hans: `${SANS.hans}400-normal.woff2`,
			hant: `${SANS.hant}400Regular/NotoSansTC_400Regular.ttf`,
		},
		selector: '.text-sans',
		follows: ['serif', 'display', 'sans'],
		onDemand: true,
	},
];

/**
 * The files of a face, in the order in which a character is looked for in them: what most pages draw, with all
 * punctuation, since marks squeeze only within one file (CLREQ 3.1.6); what else the page draws; and what its
 * closed panels will. Each is a family of its own, so a browser fetches the next one only for what it lacks.
 */
export const PARTS = [
	{ ending: '', family: '' },
	{ ending: '-own', family: ' Own' },
	{ ending: '-panel', family: ' Panel' },
] as const;

/** What is not drawn until a reader opens it or comes back; panels.css lets it look into the last part too. */
export const PANELS =
	'dialog, reader-quote, reader-offline, [data-resume="again"], [data-resume="next"], reader-left, reader-listen, [data-listens], .number-note, .mark, .copy-state, .later-missing';

/** Path of a part of a face below the base, as the pages are written before the files exist. */
export function facePath(name: string): string {
	return `_fonts/${name}.woff2`;
}

/** The parts that a page asks for: of a face that it fetches as a whole only the first. */
function partsOf({ onDemand }: Face, whole: boolean): readonly (typeof PARTS)[number][] {
	return whole || onDemand ? PARTS.slice(0, 1) : PARTS;
}

/**
 * `@font-face` rules of all faces; `whole` for a document that has files of its own. Text paints at once in the
 * system's font and changes over: every Han glyph is one em wide, so nothing moves.
 */
export function fontFaceCss(href: (path: string) => string, whole = false): string {
	return fontFaceRules(href, whole)
		.map(([, rule]) => rule)
		.join('');
}

/** Those rules, each with the path of its file. */
export function fontFaceRules(href: (path: string) => string, whole = false): [path: string, rule: string][] {
	return FACES.flatMap((face) =>
		partsOf(face, whole).map(({ ending, family }): [string, string] => {
			const path = facePath(face.name + ending);
			return [
				path,
				`@font-face{font-family:"${face.family}${family}";font-weight:${face.weight};font-display:swap;src:url("${href(path)}") format("woff2")}`,
			];
		}),
	);
}
