declare module 'subset-font' {
	/** Keeps the glyphs of `text`, with all layout features unless some are named, in the wanted format. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'sfnt' | 'woff' | 'woff2';
			/** OpenType tags, four letters each. */
			keepFeatures?: string[];
			dropTables?: string[];
		},
	): Promise<Buffer>;
}
