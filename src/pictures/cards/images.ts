/** One picture of a card: path below the base (its name carries a hash of what it shows), size in pixels, MIME type. */
export type CardImage = { path: string; width: number; height: number; type: string };

/**
 * The pictures that stand for a page or a highlighted figure when it is sent: 1200 × 630 for previews,
 * 600 × 600 for square ones, 1080 × 1920 as a poster.
 */
export type CardSet = {
	wide: CardImage;
	square: CardImage;
	poster: CardImage;
	/** What they show, in words. */ alt: string;
};

/** The picture for previews of the card that a poster belongs to: their names differ in the shape alone. */
export function previewOf(poster: string): string {
	return poster.replace('-poster.', '-wide.');
}

/** A chart to be saved: vectors, and pixels for where those cannot be used. */
export type ChartImages = { svg: CardImage; png: CardImage };

/** Begins the file name of the book's cover among the cards. */
export const BOOK_COVER = 'book-cover';
