import { join } from 'node:path';

/** Everything the tests write goes here. */
export const CACHE = join('node_modules', '.cache', 'test');

/** One built site: where it lies, for which address and from which content it was built. */
export type Output = {
	name: 'plain' | 'base' | 'second' | 'long' | 'small';
	/** What it stands for, in test titles. */
	title: string;
	folder: string;
	site: string;
	base: string;
	content: string;
	/** Megabytes that a device may keep; what the build says if left out. */
	offline?: number;
	/** False builds without share cards. */
	cards?: boolean;
	/** True writes text files compressed too, which costs some seconds. */
	compress?: boolean;
};

/** The address a build without SITE_URL carries. */
const PREVIEW = 'http://localhost:4321';

/** The folder of a release that is to be checked instead of the tests' own outputs. */
const { RELEASED, SITE_URL = '', BASE_PATH = '/', CONTENT_DIR = 'content' } = process.env;
const released = (folder: string): Output => ({
	name: 'plain',
	title: 'release',
	folder,
	site: SITE_URL,
	base: BASE_PATH,
	content: CONTENT_DIR,
});

/** The real feature, the same below a path of a public host, and another newsroom's feature. */
const OWN: Output[] = [
	{
		name: 'second',
		title: 'second feature',
		folder: join(CACHE, 'second'),
		site: PREVIEW,
		base: '/',
		content: 'tests/fixtures/second',
		offline: 0,
	},
	{
		name: 'base',
		title: 'feature below a path',
		folder: join(CACHE, 'base'),
		site: 'https://example.org',
		base: '/features/pingan/',
		content: 'content',
	},
	{
		name: 'plain',
		title: 'feature',
		folder: 'dist',
		site: PREVIEW,
		base: '/',
		content: 'content',
		compress: true,
	},
];

export const OUTPUTS = RELEASED ? [released(RELEASED)] : OWN;

/** A feature with more chapters than a page lists; written by `writeLongFeature`, built, but not gone through page by page. */
export const LONG: Output = {
	name: 'long',
	title: 'long feature',
	folder: join(CACHE, 'long'),
	site: PREVIEW,
	base: '/',
	content: join(CACHE, 'long-content'),
	offline: 1,
	cards: false,
};

/** The least that makes a feature; built by the test that asks for it, from a copy of its fixture. */
export const SMALL: Output = {
	name: 'small',
	title: 'small feature',
	folder: join(CACHE, 'small'),
	site: 'https://example.org',
	base: '/',
	content: join(CACHE, 'small-content'),
};

/** The environment in which `astro build` makes an output; overrides whatever the caller's shell has set. */
export function buildEnvironment({
	site,
	base,
	folder,
	content,
	offline,
	cards,
	compress,
}: Output): Record<string, string> {
	return {
		SITE_URL: site === PREVIEW ? '' : site,
		BASE_PATH: base,
		OUT_DIR: folder,
		CONTENT_DIR: content,
		OFFLINE_MB: String(offline ?? ''),
		CARDS: cards === false ? '0' : '',
		COMPRESS: compress ? '' : '0',
		PDF_FILE: '',
		SOURCE_DATE_EPOCH: '',
	};
}
