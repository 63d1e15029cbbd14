import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/outputs/built/files.ts';
import { type Edition, EDITIONS } from '../../src/model/editions.ts';
import { LONG, OUTPUTS, type Output, SMALL } from '../support/outputs.ts';

/** One edition of a built site as the browser tests see it: its folder and its base are the edition's. */
export type Site = Output & {
	edition: Edition;
	/** Paths of the pages below the base, `stats/`; of the many pages of single stats those that stand for all. */
	pages: string[];
	/** Paths of the pages of single stats. */
	stats: string[];
	/** Paths of the chapters. */
	chapters: string[];
};

/** Set by `npm test -- thorough`: every page and every combination, not a spread of them. */
export const THOROUGH = Boolean(process.env['THOROUGH']);

/** Details of a test that is not for every change: `npm test -- thorough` runs it. */
export const SLOW = { tag: '@slow' };

/** Details of a test that needs all pictures: `npm test -- drawn-pages` runs it. */
export const CARDS = { tag: ['@slow', '@cards'] };

/** Details of one of many tests alike, of which some stand for all. */
export const slowIf = (rare: boolean): { tag?: string } => (rare ? SLOW : {});

/** Widths at which what is the same on all screens is tested; the parts that differ have tests of their own. */
export const WIDTHS = [
	{ width: 390, details: {} },
	{ width: 1280, details: SLOW },
];

const [WRITTEN, TRADITIONAL] = EDITIONS as [Edition, Edition];

/** Sites are large, and asked for by many. */
const known = new Map<string, Site>();

export const SITES: Site[] = OUTPUTS.map((output) => toSite(output));

function toSite(whole: Output, edition = WRITTEN): Site {
	const key = `${whole.name} ${edition.folder}`;
	const site = known.get(key) ?? readSite(whole, edition);
	known.set(key, site);
	return site;
}

function readSite(whole: Output, edition: Edition): Site {
	const output = {
		...whole,
		title: whole.title + (edition === WRITTEN ? '' : ', Traditional'),
		folder: join(whole.folder, edition.folder).replace(/\/$/, ''),
		base: whole.base + edition.folder,
	};
	// A page at an old address leads away at once.
	const files = (existsSync(output.folder) ? listFiles(output.folder, '.html') : []).filter(
		(file) =>
			!file.includes('_assets') &&
			!(edition === WRITTEN && file.startsWith(join(whole.folder, TRADITIONAL.folder))) &&
			!readFileSync(file, 'utf8').includes('http-equiv="refresh"'),
	);
	const paths = files.map((file) =>
		file
			.slice(output.folder.length + 1)
			.replaceAll('\\', '/')
			.replace(/(^|\/)index\.html$/, '$1'),
	);
	const stats = paths.filter((path) => /^stats\/.+/.test(path));
	const chosen = examples(output, stats);
	return {
		...output,
		edition,
		pages: paths.filter((path) => !stats.includes(path) || chosen.includes(path)),
		stats,
		chapters: paths.filter((path) => path.startsWith('chapters/')),
	};
}

/** The page with the most in it, the one with the least, a derived stat and a corrected one. */
function examples({ folder }: Output, stats: string[]): string[] {
	const read = stats
		.map((path) => ({ path, html: readFileSync(join(folder, path, 'index.html'), 'utf8') }))
		.sort((a, b) => a.html.length - b.html.length);
	const found = [
		read[0],
		read.at(-1),
		read.find(({ html }) => html.includes('<dt>推算</dt>')),
		read.find(({ html }) => html.includes('<dt>更正</dt>')),
	];
	return found.flatMap((page) => page?.path ?? []);
}

/**
 * Every page of the sites and of the feature's Traditional edition, each with a title for its test; of another feature,
 * and of that edition, those most unlike each other.
 */
export function everyPage(): { site: Site; path: string; title: string }[] {
	const traditional = SITES.some(({ name }) => name === 'feature') ? [traditionalOf('feature')] : [];
	return [...SITES.filter(({ name }) => name !== SMALL.name), ...traditional].flatMap((site) =>
		(THOROUGH ? site.pages : spread(site)).map((path) => ({
			site,
			path,
			title: `${site.title}, /${path}`,
		})),
	);
}

/**
 * Of the stats' own pages the longest; of another feature's chapters the longest and the shortest, besides its cover.
 */
function spread({ name, folder, pages, chapters, stats, edition }: Site): string[] {
	const size = (path: string) => statSync(join(folder, path, 'index.html')).size;
	const ends = (paths: string[]) => {
		const sorted = [...paths].sort((a, b) => size(a) - size(b));
		return [sorted[0], sorted.at(-1)];
	};
	if (edition !== WRITTEN) return pages.filter((path) => ['', ends(chapters)[1]].includes(path));
	const [, longest] = ends(stats);
	if (name === 'feature') return pages.filter((path) => path === longest || !stats.includes(path));
	return pages.filter((path) => ['', longest, ...ends(chapters)].includes(path));
}

export function siteOf(name: Site['name']): Site {
	const site = name === LONG.name ? toSite(LONG) : SITES.find((candidate) => candidate.name === name);
	if (!site) throw new Error(`no site ${name}`);
	return site;
}

/** The Traditional edition of a site. */
export function traditionalOf(name: Site['name']): Site {
	const output = OUTPUTS.find((candidate) => candidate.name === name);
	if (!output) throw new Error(`no site ${name}`);
	return toSite(output, TRADITIONAL);
}

export function originVariable({ name }: Output): string {
	return `TEST_ORIGIN_${name.toUpperCase()}`;
}

/** Full address of a page on the test server. */
export function addressOf(site: Site, path = ''): string {
	return `${process.env[originVariable(site)]}${site.base}${path}`;
}
