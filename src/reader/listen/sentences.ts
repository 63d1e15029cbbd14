import { breaths, sentencesOf } from '../../model/sentence.ts';
import { wordsOf } from '../shared/words.ts';

/** What is read in one go, and where it stands. */
export type Sentence = {
	text: string;
	block: Element;
	/** Left out where the words are told of a drawing, not shown. */
	range?: Range | undefined;
};

/** What of a chapter is read, in its order. */
const BLOCKS = [
	'h1',
	'.prose > :is(p, h2, h3, h4)',
	'.prose > :is(ul, ol) li',
	'.prose > blockquote :is(p, li)',
	'.prose > .scroll tr',
	'.prose .stele-stat',
	'.prose .chart-title',
	'.prose .chart-graphic',
	'.prose .picture figcaption',
]
	.map((block) => `main ${block}`)
	.join();

/** Parts of a block that stand for themselves. */
const PARTS: Record<string, string> = {
	H1: '.line',
	TR: 'th, td',
	FIGCAPTION: 'span:not(.picture-credit)',
};

/** Struck words are withdrawn, which a voice cannot show. */
const SILENT =
	'script, style, svg, del, button, summary, nav, [hidden], .visually-hidden, .on-paper, [data-unsearched]';

/** Browsers of Google stop a voice from afar after 15 seconds; numbers in words are longer than in digits. */
const MOST = 60;

/** The sentences of the page's text, with figures as a listener needs them. */
export function pageSentences(): Sentence[] {
	return [...document.querySelectorAll(BLOCKS)].flatMap((block) => {
		if (block.matches('.chart-graphic')) {
			const text = block.getAttribute('aria-label') ?? '';
			return cut(text).map(([start, end]) => ({ text: text.slice(start, end), block }));
		}
		return readings(block).flatMap((parts) => {
			// Items inside an item are blocks of their own.
			const { text, range } = wordsOf(parts, block.tagName === 'LI' ? `${SILENT}, ul, ol` : SILENT, '，');
			return cut(text).map(([start, end]) => ({
				text: text.slice(start, end),
				block,
				range: range(start, end),
			}));
		});
	});
}

/** What of a block is read on, part by part. */
function readings(block: Element): Element[][] {
	const all = (selector: string) => [...block.querySelectorAll(selector)];
	if (block.matches('.stele-stat')) return [all('dt, .stele-value'), all('.stele-line')];
	const parts = all(PARTS[block.tagName] ?? ':not(*)');
	return [parts.length > 0 || block.tagName === 'FIGCAPTION' ? parts : [block]];
}

/** Where the sentences of a text start and end, without the blanks around them. */
function cut(text: string): [start: number, end: number][] {
	let at = 0;
	return sentencesOf(text)
		.flatMap((sentence) => breaths(sentence, MOST))
		.flatMap((part) => {
			const start = at + part.length - part.trimStart().length;
			const end = at + part.trimEnd().length;
			at += part.length;
			return /[\p{L}\p{N}]/u.test(part) ? [[start, end] as [number, number]] : [];
		});
}
