import { describe, expect, it } from 'vitest';
import { fileSize, fillSize } from '../../src/outputs/built/file-size.ts';

describe('the size of a file in words', () => {
	it.each([
		[0, '1 KB'],
		[1, '1 KB'],
		[317_440, '310 KB'],
		[1_048_000, '1023 KB'],
		[1_048_200, '1.0 MB'],
		[1_258_291, '1.2 MB'],
		[12_582_912, '12.0 MB'],
	])('%i bytes', (bytes, words) => {
		expect(fileSize(bytes)).toBe(words);
	});

	it('stands wherever a page asks for it, and nowhere else', () => {
		const page =
			'<p><a href="/book.epub">EPUB<span class="sans" data-size="book.epub"></span></a><span data-size="bookxepub"></span><span data-size="book.pdf"></span></p>';
		const filled = fillSize(page, 'book.epub', 317_440);
		expect(filled).toBe(page.replace('data-size="book.epub"></span>', 'data-size="book.epub">310 KB</span>'));
		expect(fillSize(filled, 'book.epub', 1_258_291)).toContain('data-size="book.epub">1.2 MB</span>');
	});
});
