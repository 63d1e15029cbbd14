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
	/** Files that were given for the site as they are (`public/`): no step reads or changes them. */
	given: ReadonlySet<string>;
	/** Its editions, the written one first. */
	editions: readonly BuiltPages[];
};

/** One thing that is done to a built site. */
export type Step = (site: BuiltSite, log: AstroIntegrationLogger) => void | Promise<void>;
