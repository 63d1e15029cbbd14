const KB = 1024;

/** The size of a file as a reader is told it: `310 KB`, from a megabyte on `1.2 MB`. Never 0. */
export function fileSize(bytes: number): string {
	const kilobytes = Math.max(1, Math.round(bytes / KB));
	return kilobytes < KB ? `${kilobytes} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
}

/**
 * A page that tells the size of a file: the text of each `<span data-size="book.epub">` becomes that size in words.
 * Whatever stood there is replaced, so a page may be filled again.
 */
export function fillSize(html: string, file: string, bytes: number): string {
	const name = file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	// Begins with what stands nowhere else: a long page is gone through fast.
	const place = new RegExp(`( data-size="${name}"[^<>]*>)[^<]*(</span>)`, 'g');
	return html.replace(place, (_, open: string, end: string) => open + fileSize(bytes) + end);
}
