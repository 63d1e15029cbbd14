declare module 'subset-font' {
	/** Keeps the glyphs of `text`, with all layout features, and writes the font in the wanted format. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2' },
	): Promise<Buffer>;
}
