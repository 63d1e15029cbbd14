import type { AstroIntegrationLogger } from 'astro';
import type { BuiltPages } from './pages.ts';

/** A site whose pages Astro has written, on its way to what is published. */
export type BuiltSite = {
	/** The folder of the build. */
	root: string;
	/** Path of the cover: begins and ends with a slash. */
	base: string;
	/** Address of the cover. */
	home: string;
	/** True when no public address is known. */
	preview: boolean;
	/** The moment at which files are dated; undefined where the content's own day serves. */
	sourceDate: Date | undefined;
	/** The printed PDF that goes into it, with those of other editions in folders beside it; undefined for none. */
	pdf: string | undefined;
	/** Files that were given for the site as they are (`public/`): no step reads or changes them. */
	given: ReadonlySet<string>;
	/** Its editions, the written one first. */
	editions: readonly BuiltPages[];
};

/** One thing that is done to a built site. */
export type Step = (site: BuiltSite, log: AstroIntegrationLogger) => void | Promise<void>;
