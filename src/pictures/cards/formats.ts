/** The three shapes in which everything is sent: a link preview, a square one, and a poster to save. */
export type FormatName = 'wide' | 'square' | 'poster';

/** Measures of a shape in pixels. */
export type Format = {
	width: number;
	height: number;
	/** Words keep to this column. In the wide shape it lies inside the central square, so a square crop still reads. */
	column: { x: number; width: number };
	top: number;
	/** Where the band of the wall begins. */
	wall: number;
	merlon: number;
	/** Sizes of text: the feature's name, labels, sentences, small print. */
	type: { name: number; label: number; line: number; small: number };
	/** Largest sizes of a title and of a number. */
	title: number;
	numeral: number;
};

export const FORMATS: Readonly<Record<FormatName, Format>> = {
	wide: {
		width: 1200,
		height: 630,
		column: { x: 309, width: 582 },
		top: 48,
		wall: 536,
		merlon: 24,
		type: { name: 27, label: 30, line: 29, small: 21 },
		title: 84,
		numeral: 250,
	},
	square: {
		width: 600,
		height: 600,
		column: { x: 44, width: 512 },
		top: 40,
		wall: 512,
		merlon: 22,
		type: { name: 25, label: 28, line: 27, small: 20 },
		title: 76,
		numeral: 230,
	},
	poster: {
		width: 1080,
		height: 1920,
		column: { x: 88, width: 904 },
		top: 108,
		wall: 1574,
		merlon: 46,
		type: { name: 44, label: 46, line: 45, small: 31 },
		title: 128,
		numeral: 400,
	},
};
