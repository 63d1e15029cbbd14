import type { Element } from 'domhandler';
import type { Places } from '../model/places.ts';
import type { Context } from '../outputs/epub/context.ts';

/** What an id in an attribute points to. */
export type ReferenceKind = 'stat' | 'stats' | 'chart' | 'term' | 'correction' | 'image';

/** Attributes as written; one that is left out is empty. */
export type Attributes = (name: string) => string;

/** How a feed writes an element: what is in it, or the whole. */
export type FeedWriter = { inside(element: Element): string; whole(element: Element): string };

/** How the book writes what is in an element, and what it is written with. */
export type BookWriter = { inside(element: Element): string; id: string; context: Context };

/**
 * All that other rooms need to know of a block. On the page it is `Block.astro`; where nothing can be tapped,
 * `Print.astro` if there is one; a voice reads what `spoken.ts` names. Search and quotations take a block's words as they
 * stand, but for what it marks `data-unsearched`.
 */
export type BlockDefinition = {
	/** Attributes by name; `refers` when the value is an id (`stats`: several, split by spaces). */
	attributes: Record<string, { required: boolean; refers?: ReferenceKind }>;
	/** `inline` stands in a sentence, `block` on a line of its own. */
	place: 'inline' | 'block';
	/** Whether words stand between the opening and closing tag. */
	children: 'required' | 'optional' | 'none';
	/**
	 * Its own id on the page; a second one of the same name gets a number. `Block.astro` is handed it as `anchor` and puts
	 * it on its outermost element: without one, what stands between paragraphs is not searched.
	 */
	id?: (attributes: Attributes) => string;
	/** The form of the ids that it or what belongs to it has: no record may have one. */
	ids?: string;
	/** Enters where it stands: `anchor` is the paragraph or the heading, `id` its own. */
	enter?: (places: Places, attributes: Attributes, at: { anchor: string; id: string }) => void;
	/** True where a note at the end explains it by its id: on paper it has the note's number. */
	noted?: true;
	/** By selector, how a feed writes what it is on the page. Else a feed keeps common elements, and of others the content. */
	feed?: Record<string, (element: Element, write: FeedWriter) => string>;
	/** By selector, how the book writes it. */
	book?: Record<string, (element: Element, write: BookWriter) => string>;
	/** Classes of its elements that mean something in the book, and theirs there. */
	bookClasses?: Record<string, string>;
	/** Parts that the book writes anew: no link leads into them. */
	unlinked?: string;
};

/** An attribute that must be there; `refers` says what its id points to. */
export const required = (refers?: ReferenceKind) => ({ required: true, ...(refers && { refers }) });
