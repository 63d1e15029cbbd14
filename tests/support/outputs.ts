import { join } from 'node:path';

/** Everything the tests write goes here. */
export const CACHE = join('node_modules', '.cache', 'test');

/** Each output is built in a copy of the project of its own, so that all can be built at once. */
const siteIn = (name: string): string => join(CACHE, 'roots', name, 'dist');

/** One built site: where it lies, for which address and from which content it was built. */
export type Output = {
	name: 'feature' | 'second' | 'long' | 'small';
	/** What it stands for, in test titles. */
	title: string;
	/** The site, `dist` in the root in which it is built. */
	folder: string;
	site: string;
	base: string;
	/** The folder that the content is copied from. */
	content: string;
	/** Megabytes that a device may keep; what the build says if left out. */
	offline?: number;
	/** Whether share cards and pictures of charts are drawn, which takes as long as all else. */
	cards?: boolean;
	/** True writes text files compressed too, which costs some seconds. */
	compress?: boolean;
};

/** The address a build without SITE_URL carries. */
const PREVIEW = 'http://localhost:4321';

/** The folder of a release that is to be checked instead of the tests' own outputs. */
const { RELEASED, SITE_URL = '', BASE_PATH = '/', CONTENT_DIR = 'content' } = process.env;
const released = (folder: string): Output => ({
	name: 'feature',
	title: 'release',
	folder,
	site: SITE_URL,
	base: BASE_PATH,
	content: CONTENT_DIR,
	cards: true,
});

const SECOND: Output = {
	name: 'second',
	title: 'second feature',
	folder: siteIn('second'),
	site: PREVIEW,
	base: '/',
	content: 'tests/fixtures/second',
	offline: 0,
};

/** The least that makes a feature, at the root of a public host, with cards and compressed copies. */
export const SMALL: Output = {
	name: 'small',
	title: 'small feature',
	folder: siteIn('small'),
	site: 'https://example.org',
	base: '/',
	content: 'tests/fixtures/small',
	cards: true,
	compress: true,
};

const FEATURE: Output = {
	name: 'feature',
	title: 'feature',
	folder: siteIn('feature'),
	site: 'https://example.org',
	base: '/features/pingan/',
	content: 'content',
};

/** The real feature below a path of a public host, another newsroom's feature as a preview, and the least one. */
export const OWN: Output[] = [FEATURE, SECOND, SMALL];

/** The first two once more with all pictures, for `npm test -- drawn`. */
export const DRAWN: Output[] = [FEATURE, SECOND].map((output) => ({
	...output,
	title: `${output.title} with cards`,
	folder: siteIn(`${output.name}-drawn`),
	cards: true,
}));

export const OUTPUTS = RELEASED ? [released(RELEASED)] : process.env['DRAWN'] ? [...DRAWN, SMALL] : OWN;

/** A feature with more chapters than a page lists; written by `writeLongFeature`, built, but not gone through page by page. */
export const LONG: Output = {
	name: 'long',
	title: 'long feature',
	folder: siteIn('long'),
	site: PREVIEW,
	base: '/',
	content: join(CACHE, 'long-content'),
	offline: 1,
};

/** The environment in which `astro build` makes an output in its root; overrides whatever the caller's shell has set. */
export function buildEnvironment({ site, base, offline, cards, compress }: Output): Record<string, string> {
	return {
		SITE_URL: site === PREVIEW ? '' : site,
		BASE_PATH: base,
		OUT_DIR: 'dist',
		CONTENT_DIR: 'content',
		OFFLINE_MB: String(offline ?? ''),
		CARDS: cards ? '' : '0',
		COMPRESS: compress ? '' : '0',
		PDF_FILE: '',
		SOURCE_DATE_EPOCH: '',
	};
}
