import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../support/outputs.ts';
import { readSite } from './site.ts';

/** What a reader must find in the reading mode of a browser, in the order of the page. */
const BLOCKS =
	'.prose > p, .prose h2, .prose h3, .prose li, .prose blockquote p, .prose td, .stele dt, .stele-value, .stele-line, .chart-title, .picture figcaption > span';

/** A text of fewer characters has no reading mode: browsers do not offer it (Readability, `minContentLength`). */
const LEAST = 140;

describe.each(OUTPUTS)('the reading mode of a browser shows the whole of a chapter: $title', (output) => {
	const { pages } = readSite(output);

	it.each(pages.filter(({ path }) => path.startsWith('chapters/')))('$file', ({ html, document }) => {
		const parsed = parseHTML(html).document;
		const words = [...parsed.querySelectorAll(`article :is(${BLOCKS})`)].map(
			({ textContent }) => textContent,
		);
		if (squeeze(words.join('')).length < LEAST) {
			expect(isProbablyReaderable(parsed)).toBe(false);
			return;
		}
		const article = new Readability(parsed).parse();
		const text = squeeze(article?.textContent ?? '');
		let from = 0;
		const lost = [...document.querySelectorAll('main')]
			.flatMap((main) => [...main.querySelectorAll(BLOCKS)])
			.map((block) => squeeze(block.textContent ?? ''))
			.filter((block) => {
				const at = text.indexOf(block, from);
				// An item of a list holds the items below it.
				if (at >= 0) from = at + 1;
				return at < 0;
			});
		expect(lost).toEqual([]);
	});
});

function squeeze(text: string): string {
	return text.replace(/[\s\u200b]+/g, '');
}
