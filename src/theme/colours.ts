/**
 * One colour in every theme, `#rrggbb`; without a `sepia` of its own it is the light one there. `system` stands in its
 * place where a reader has set colours of the system's (CSS Color 4, 6.2).
 */
type Colour = {
	light: string;
	dark: string;
	sepia?: string;
	print: string;
	system: 'Canvas' | 'CanvasText' | 'LinkText';
};

/**
 * The colours by what they mean (art direction). Style sheets take them with `@colours`, as `--paper` and so on; cards,
 * charts to save, icons and the manifest are drawn in the light theme.
 */
export const COLOURS = {
	paper: { light: '#fbfaf7', dark: '#12161b', sepia: '#f5eddc', print: '#fff', system: 'Canvas' },
	ink: { light: '#1c2126', dark: '#dce0e2', sepia: '#3a2e22', print: '#111', system: 'CanvasText' },
	muted: { light: '#5c646b', dark: '#95a0a8', sepia: '#6b5a47', print: '#444', system: 'CanvasText' },
	hairline: { light: '#d8d5cc', dark: '#2c343b', sepia: '#dccfb4', print: '#aaa', system: 'CanvasText' },
	cinnabar: { light: '#b02a1c', dark: '#e8705d', sepia: '#9c2a1b', print: '#111', system: 'LinkText' },
	seal: { light: '#b02a1c', dark: '#c2402f', sepia: '#9c2a1b', print: '#fff', system: 'Canvas' },
	stele: { light: '#191c1f', dark: '#e9e6dc', sepia: '#2e241a', print: '#fff', system: 'Canvas' },
	'stele-ink': { light: '#f3f1ea', dark: '#14181c', sepia: '#f5eddc', print: '#111', system: 'CanvasText' },
	'stele-muted': { light: '#b9b6ad', dark: '#4a4f54', sepia: '#c9bda6', print: '#444', system: 'CanvasText' },
	'stele-link': { light: '#f0a497', dark: '#8e2316', print: '#111', system: 'LinkText' },
	'stele-line': { light: '#4c4f50', dark: '#aaa79e', sepia: '#5f5345', print: '#aaa', system: 'CanvasText' },
	marked: { light: '#f3e4dd', dark: '#3a2420', sepia: '#eddcc0', print: '#fff', system: 'Canvas' },
	'warn-red': { light: '#b02a1c', dark: '#e8705d', sepia: '#9c2a1b', print: '#111', system: 'CanvasText' },
	'warn-amber': { light: '#8a5a08', dark: '#e0a94a', sepia: '#80530a', print: '#111', system: 'CanvasText' },
	'warn-green': { light: '#2b6b57', dark: '#6fbf9f', print: '#111', system: 'CanvasText' },
} satisfies Record<string, Colour>;

/** The colours of words, by the ground on which they stand: pairs that must keep their contrast in every theme. */
export const WORDS_ON = {
	paper: ['ink', 'muted', 'cinnabar', 'warn-red', 'warn-amber', 'warn-green'],
	marked: ['ink', 'cinnabar'],
	stele: ['stele-ink', 'stele-muted', 'stele-link'],
} satisfies Partial<Record<keyof typeof COLOURS, (keyof typeof COLOURS)[]>>;

/** Those that change where a reader's system asks for more contrast. */
export const CONTRAST = {
	muted: { light: '#3f464c', dark: '#c5ccd1', sepia: '#4a3c2d' },
	hairline: { light: '#8b8a84', dark: '#77828b', sepia: '#8f8166' },
	'stele-muted': { light: '#dedbd3', dark: '#2c3034', sepia: '#e6dcc8' },
} satisfies Partial<Record<keyof typeof COLOURS, Pick<Colour, 'light' | 'dark' | 'sepia'>>>;

/** Custom properties with their values, `[['--paper', '#fff'], …]`, by the word that a style sheet asks for them with. */
export const SETS: Record<string, [property: string, value: string][]> = {
	screen: properties(COLOURS, ({ light, dark }) => `light-dark(${light}, ${dark})`),
	sepia: properties<Colour>(COLOURS, ({ sepia }) => sepia),
	print: properties(COLOURS, ({ print }) => print),
	contrast: properties(CONTRAST, ({ light, dark }) => `light-dark(${light}, ${dark})`),
	forced: properties(COLOURS, ({ system }) => system),
	'sepia-contrast': properties(CONTRAST, ({ sepia }) => sepia),
};

function properties<C>(
	colours: Record<string, C>,
	valueOf: (colour: C) => string | undefined,
): [string, string][] {
	return Object.entries(colours).flatMap(([name, colour]) => {
		const value = valueOf(colour);
		return value === undefined ? [] : [[`--${name}`, value] satisfies [string, string]];
	});
}
