import type { Page } from '@playwright/test';
import type { Site } from '../e2e/sites.ts';

/** A page as it stands at one width. */
export type View = {
	page: Page;
	/** Width of the window in CSS pixels. */
	width: number;
	/** True on one page of each layout, for what costs much and is the same on all of them. */
	whole: boolean;
	/** True where the dark theme has colours that no other page shows: the scenes, the figures and the ledger. */
	dark: boolean;
};

/**
 * One thing that may be wrong on any page. A probe lies in `probes/` under its name, its bad fixture in `bad/` under
 * the same name: a page, and `expected.txt` with what is found on it, one a line.
 */
export type Probe = {
	title: string;
	/** Pages that it concerns; all where left out. */
	concerns?: (site: Pick<Site, 'chapters'>, path: string) => boolean;
	/** Listens from before the page is opened; gives back what it heard. */
	hears?: (page: Page) => () => string[];
	/** Looks at the page once, for what does not depend on its width. */
	reads?: (page: Page) => Promise<string[]>;
	/** Looks at the page at each width. */
	looks?: (view: View) => Promise<string[]>;
};

/** The cover and the chapters, which have the scenes, steles and charts. */
export const inStory: NonNullable<Probe['concerns']> = ({ chapters }, path) =>
	path === '' || chapters.includes(path);
