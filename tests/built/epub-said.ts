import type { Book } from './epub-file.ts';
import type { Page } from './site.ts';

/** Blocks of a page's text, in the order in which the book must say them. */
const BLOCKS =
	'main .prose > p, main .prose h2, main .prose h3, main .prose li, main .prose blockquote p, main .prose figure td, main .prose figure tbody th, main .prose > .scroll td, .stele-stat dt, .stele-value, .stele-line, .stele-own, .chart-title, .chart-measure, .picture figcaption > span';

type Text = Book['spine'][number];

/** What paragraphs of a page some texts of the book do not say. */
export function said({ document }: Page, texts: Text[]): string[] {
	const text = squeeze(texts.map((one) => unmarked(one.document.querySelector('body'))).join(''));
	const paragraphs = [...document.querySelectorAll('main .prose > p[id]')]
		.filter((paragraph) => {
			const own = texts.map((one) => one.document.querySelector(`p[id="${paragraph.id}"]`)).find(Boolean);
			return squeeze(unmarked(own)) !== squeeze(paragraph.textContent ?? '');
		})
		.map(({ id }) => `${id} is not as on the page`);
	let from = 0;
	const words = (selector: string) =>
		[...document.querySelectorAll(selector)].map((block) => squeeze(block.textContent ?? ''));
	const lost = words(BLOCKS).filter((block) => {
		const at = text.indexOf(block, from);
		// An item of a list holds the items below it.
		if (at >= 0) from = at + 1;
		return at < 0;
	});
	const unexplained = words('main .note > p').filter((note) => !text.includes(note));
	return [
		...paragraphs,
		...lost.map((block) => `lacks “${block.slice(0, 20)}” in its place`),
		...unexplained.map((note) => `lacks the note “${note.slice(0, 20)}”`),
	];
}

/** The words of an element without the marks of notes. */
export function unmarked(node: Node | null | undefined): string {
	if (!node) return '';
	if (node.nodeType === 3) return node.textContent ?? '';
	if (node.nodeType !== 1 || (node as Element).matches('a[role="doc-noteref"]')) return '';
	return [...node.childNodes].map(unmarked).join('');
}

export function textOf(document: Document | undefined): string {
	return document?.querySelector('body')?.textContent ?? '';
}

export function squeeze(text: string): string {
	return text.replace(/[\s\u200b]+/g, '');
}
