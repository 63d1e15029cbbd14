import { existsSync, readFileSync, statSync } from 'node:fs';
import { listFiles } from '../../src/build/files.ts';
import { LONG, OUTPUTS, type Output } from '../support/outputs.ts';

/** A built site as the browser tests see it. */
export type Site = Output & {
	/** Paths of all pages below the base, `stats/`. */
	pages: string[];
	/** Paths of the chapters. */
	chapters: string[];
};

export const SITES: Site[] = OUTPUTS.map(toSite);

/** One page a stat: too many to look at each. */
const ALIKE = /[\\/]stats[\\/][^\\/]+[\\/]index\.html$/;

function toSite(output: Output): Site {
	// A page at an old address leads away at once.
	const all = (existsSync(output.folder) ? listFiles(output.folder, '.html') : []).filter(
		(file) => !readFileSync(file, 'utf8').includes('http-equiv="refresh"'),
	);
	const files = [
		...all.filter((file) => !ALIKE.test(file)),
		...extremes(all.filter((file) => ALIKE.test(file))),
	];
	const pages = files.map((file) =>
		file
			.slice(output.folder.length + 1)
			.replaceAll('\\', '/')
			.replace(/(^|\/)index\.html$/, '$1'),
	);
	return { ...output, pages, chapters: pages.filter((path) => path.startsWith('chapters/')) };
}

/** Of pages alike the lightest, the middle one and the heaviest. */
function extremes(files: string[]): string[] {
	const byWeight = [...files].sort((a, b) => statSync(a).size - statSync(b).size || (a < b ? -1 : 1));
	const at = new Set([0, Math.floor(byWeight.length / 2), byWeight.length - 1]);
	return byWeight.filter((_, index) => at.has(index));
}

/** Every page of the given sites, each with a title for its test. */
export function everyPage(...names: Site['name'][]): { site: Site; path: string; title: string }[] {
	return SITES.filter(({ name }) => names.length === 0 || names.includes(name)).flatMap((site) =>
		site.pages.map((path) => ({ site, path, title: `${site.title}, /${path}` })),
	);
}

export function siteOf(name: Site['name']): Site {
	const site = name === LONG.name ? toSite(LONG) : SITES.find((candidate) => candidate.name === name);
	if (!site) throw new Error(`no site ${name}`);
	return site;
}

export function originVariable({ name }: Output): string {
	return `TEST_ORIGIN_${name.toUpperCase()}`;
}

/** Full address of a page on the test server. */
export function addressOf(site: Site, path = ''): string {
	return `${process.env[originVariable(site)]}${site.base}${path}`;
}
