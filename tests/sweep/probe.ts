import type { Page } from '@playwright/test';
import type { Site } from '../e2e/sites.ts';

/** The page that a probe looks at, and how it stands at the moment. */
export type View = {
	page: Page;
	/** Address of the site's cover. */
	home: string;
	/** Path of the page below it. */
	path: string;
	/** Width of the window in CSS pixels. */
	width: number;
	/** True once a page, for what does not depend on the width. */
	first: boolean;
	/** True on one page of each layout, for what costs much and is the same on all of them. */
	whole: boolean;
};

/**
 * One thing that may be wrong on any page. A probe lies in `probes/` under its name, its bad fixture in `bad/` under
 * the same name: a page, and `expected.txt` with what is found on it, one a line.
 */
export type Probe = {
	title: string;
	/** Pages that it concerns; all where left out. */
	concerns?: (site: Pick<Site, 'chapters'>, path: string) => boolean;
	/** Listens from before the page is opened, on a page that no other probe has listened to. Gives back what it heard. */
	hears?: (page: Page) => () => string[];
	/** Looks at the page as it stands at one width. */
	looks?: (view: View) => Promise<string[]>;
};

/** The cover and the chapters, which have the scenes, steles and charts. */
export const inStory: NonNullable<Probe['concerns']> = ({ chapters }, path) =>
	path === '' || chapters.includes(path);
