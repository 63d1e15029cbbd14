/** Files that hold the whole feature: their path below the base, and what they are called. */
export const BOOKS = {
	pdf: { path: 'book.pdf', label: 'PDF' },
	epub: { path: 'book.epub', label: 'EPUB' },
};
