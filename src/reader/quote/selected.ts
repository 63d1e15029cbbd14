import { type Chosen, textDirective } from './text-fragment.ts';

/** Blocks of running text; a figure's words stand in a drawing. */
const BLOCKS =
	'.prose > :is(p, h2, h3), .prose > :is(ul, ol) li, .prose > blockquote p, .prose > .scroll :is(th, td)';

/** What of the running text a range holds: its words, and the fragment of an address that leads to them. */
export type Selected = { words: string; fragment: string };

/** What is used of `Intl.Segmenter`, which Firefox has from 125 on. */
type Segmenters = new (
	language: string,
	options: { granularity: 'word' },
) => { segment: (text: string) => Iterable<{ index: number }> };

/** Undefined where the range touches no running text. */
export function selectedIn(range: Range): Selected | undefined {
	const chosen = [...document.querySelectorAll(BLOCKS)]
		.filter((block) => range.intersectsNode(block))
		.map((block) => ({ block, ...partOf(block, range) }))
		.filter(({ text, from, to }) => text.slice(from, to).trim() !== '');
	const [first, last] = [chosen[0], chosen.slice(-1)[0]];
	if (!first || !last) return undefined;
	const anchor = first.block.closest('.prose > [id]')?.id ?? '';
	const words = chosen.map(({ text, from, to }) => text.slice(from, to).trim()).join('\n');
	return { words, fragment: `#${anchor}${directiveOf(first, last)}` };
}

function partOf(block: Element, range: Range): Chosen {
	const text = block.textContent ?? '';
	const whole = document.createRange();
	whole.selectNodeContents(block);
	const head = whole.cloneRange();
	if (head.comparePoint(range.startContainer, range.startOffset) === 0)
		head.setEnd(range.startContainer, range.startOffset);
	else head.collapse(true);
	const tail = whole.cloneRange();
	if (tail.comparePoint(range.endContainer, range.endOffset) === 0)
		tail.setEnd(range.endContainer, range.endOffset);
	return { text, from: head.toString().length, to: tail.toString().length };
}

/** Empty where the browser cannot tell words apart: the paragraph's anchor does alone. */
function directiveOf(first: Chosen, last: Chosen): string {
	const { Segmenter } = Intl as { Segmenter?: Segmenters };
	if (!Segmenter) return '';
	const words = new Segmenter('zh', { granularity: 'word' });
	const cut = (text: string) => [...Array.from(words.segment(text), ({ index }) => index), text.length];
	return textDirective(first, last, document.querySelector('main')?.textContent ?? '', cut);
}

/** Where the keyboard goes on from a range: to the control before it or the one after, but none of `apart`. */
export function stopBeside(range: Range, backwards: boolean, apart: Element): HTMLElement | undefined {
	const stops = [
		...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, [tabindex="0"]'),
	].filter((stop) => !apart.contains(stop) && stop.getClientRects().length > 0);
	const on = (side: number) => stops.filter((stop) => range.comparePoint(stop, 0) === side);
	return backwards ? on(-1).slice(-1)[0] : on(1)[0];
}
