import type { Spoken } from '../../blocks/spoken.ts';
import { breaths, sentencesOf } from '../../model/sentence.ts';
import { wordsOf } from '../shared/words.ts';

/** What is read in one go, and where it stands. */
export type Sentence = {
	text: string;
	block: Element;
	/** Left out where the words are told of a drawing, not shown. */
	range?: Range | undefined;
};

/** What of a text is read besides its blocks. */
const TEXT: Spoken[] = [
	{ at: 'h1', reads: ['.line'] },
	...['.prose > :is(p, h2, h3, h4)', '.prose > :is(ul, ol) li', '.prose > blockquote :is(p, li)'].map(
		(at) => ({ at }),
	),
	{ at: '.prose > .scroll tr', reads: ['th, td'] },
];
const OF_BLOCKS = import.meta.glob<Spoken[]>('../../blocks/*/spoken.ts', { eager: true, import: 'spoken' });

/** What of a chapter is read, given its elements. */
const SPOKEN = [
	...TEXT.map((spoken) => ({ ...spoken, at: `main ${spoken.at}` })),
	...Object.values(OF_BLOCKS)
		.flat()
		.map((spoken) => ({ ...spoken, at: `main .prose ${spoken.at}` })),
];

/** Struck words are withdrawn, which a voice cannot show. */
const SILENT =
	'script, style, svg, del, button, summary, nav, [hidden], .visually-hidden, .on-paper, [data-unsearched]';

/** Browsers of Google stop a voice from afar after 15 seconds; numbers in words are longer than in digits. */
const MOST = 60;

/** The sentences of the page's text, with figures as a listener needs them. */
export function pageSentences(): Sentence[] {
	return [...document.querySelectorAll(SPOKEN.map(({ at }) => at).join())].flatMap((block) => {
		const { reads = [], attribute } = SPOKEN.find(({ at }) => block.matches(at)) ?? {};
		if (attribute !== undefined) {
			const text = block.getAttribute(attribute) ?? '';
			return cut(text).map(([start, end]) => ({ text: text.slice(start, end), block }));
		}
		const readings = reads.map((parts) => [...block.querySelectorAll(parts)]);
		return (reads.length > 0 ? readings : [[block]]).flatMap((parts) => {
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
