import type { Check } from '../check.ts';

/** What may be wider than its column, outside of drawings. */
const WIDE = '.prose pre, .prose table';

export const boxes: Check = {
	title:
		'code and tables of a text scroll in named boxes that the keyboard reaches, with classes for their columns',
	run: ({ pages }) =>
		pages.flatMap(({ file, document }) =>
			[...document.querySelectorAll(WIDE)]
				.filter((element) => !element.closest('figure, .chart'))
				.flatMap((element) => {
					const box = element.closest('pre, .scroll');
					const named = box?.getAttribute('aria-label') && box.getAttribute('role');
					const styled = element.querySelectorAll('[style], [align]').length;
					return [
						...(box?.getAttribute('tabindex') === '0' && named ? [] : ['stands in no box']),
						...(styled > 0 ? [`has ${styled} cells with styles of their own`] : []),
					].map((message) => ({ where: file, message: `${element.tagName.toLowerCase()} ${message}` }));
				}),
		),
};
