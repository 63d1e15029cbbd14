import type { Notes } from './footnotes.ts';
import type { Pictures } from './pictures.ts';

/** What a text of the book is written with. */
export type Context = {
	/** Where an address on the page leads in the book; undefined where it should not be a link. */
	link: (address: string) => string | undefined;
	/** Path below the base of a file that the page names. */
	path: (address: string) => string;
	notes: Notes;
	pictures: Pictures;
};
