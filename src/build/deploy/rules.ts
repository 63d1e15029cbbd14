import { EDITIONS, folderOf } from '../../model/editions.ts';
import { DRAWING_POLICY, HOST_POLICY, policyText, WORKER_POLICY } from './policy.ts';

/** One kind of file and what a host says of it besides `COMMON`. */
export type Rule = {
	/** What it stands for, in comments and in names of the host's own. */
	name: string;
	/**
	 * Paths below the base: a file, or with `*` at its end a folder. Left out for pages, which are all that no other
	 * rule names and that end in `/` or `.html`. No file falls under two rules, since hosts join what they find.
	 */
	paths?: readonly string[];
	headers: Readonly<Record<string, string>>;
	/**
	 * True for what is so big that a download which broke off goes on from there. All else is sent whole (RFC 9110,
	 * 14.2): servers say of a range that a file does not have that it may be kept as long as the file.
	 */
	parts?: true;
};

/** What a name with a hash in it holds never changes. */
const FOREVER = 'public, max-age=31536000, immutable';
/** A correction reaches all readers in a minute; meanwhile a crowd is answered by caches. */
const SHORT = 'public, max-age=60, must-revalidate';
const DAY = 'public, max-age=86400';

/** Who else may show or read a file (Fetch Standard §3.7, Cross-Origin-Resource-Policy). */
const OWN = { 'Cross-Origin-Resource-Policy': 'same-origin' };
const SHOWN_ANYWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** Programs of others may read it in a browser (Fetch Standard §3.3, CORS). */
const READ_ANYWHERE = { ...SHOWN_ANYWHERE, 'Access-Control-Allow-Origin': '*' };

/** Powers that ask a reader for something, of which no page uses any. The list travels with every page: no more of it. */
const DENIED = ['camera', 'geolocation', 'microphone', 'payment', 'usb'];

/** What is said with every file. */
export const COMMON: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': DENIED.map((power) => `${power}=()`).join(', '),
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Content-Security-Policy': policyText(HOST_POLICY),
};

const cache = (value: string) => ({ 'Cache-Control': value });
const type = (value: string) => ({ 'Content-Type': value });

export const RULES: readonly Rule[] = [
	{ name: 'pages', headers: { ...cache(SHORT), ...OWN } },
	// Feeds show the photographs among them.
	{ name: 'assets', paths: ['_assets/*'], headers: { ...cache(FOREVER), ...SHOWN_ANYWHERE } },
	{ name: 'fonts', paths: ['_fonts/*'], headers: { ...cache(FOREVER), ...OWN } },
	{ name: 'cards', paths: ['cards/*'], headers: { ...cache(FOREVER), ...SHOWN_ANYWHERE } },
	{
		name: 'codes',
		paths: ['codes/*'],
		headers: { ...cache(DAY), ...OWN, 'Content-Security-Policy': policyText(DRAWING_POLICY) },
	},
	{
		name: 'drawings',
		paths: ['charts/*'],
		headers: {
			...cache(FOREVER),
			...SHOWN_ANYWHERE,
			'Content-Security-Policy': policyText(DRAWING_POLICY),
		},
	},
	{
		name: 'worker',
		paths: ['sw.js'],
		headers: {
			...cache('no-cache'),
			...OWN,
			...type('text/javascript; charset=utf-8'),
			'Content-Security-Policy': policyText(WORKER_POLICY),
		},
	},
	{
		name: 'table',
		paths: ['stats.csv'],
		headers: { ...cache(SHORT), ...READ_ANYWHERE, ...type('text/csv; charset=utf-8') },
	},
	{
		name: 'data',
		paths: ['stats.json'],
		headers: { ...cache(SHORT), ...READ_ANYWHERE, ...type('application/json; charset=utf-8') },
	},
	{
		name: 'rss',
		paths: ['feed.xml'],
		headers: { ...cache(SHORT), ...READ_ANYWHERE, ...type('application/rss+xml; charset=utf-8') },
	},
	{
		name: 'json_feed',
		paths: ['feed.json'],
		headers: { ...cache(SHORT), ...READ_ANYWHERE, ...type('application/feed+json; charset=utf-8') },
	},
	{
		name: 'book',
		paths: ['book.epub'],
		headers: { ...cache(SHORT), ...OWN, ...type('application/epub+zip') },
		parts: true,
	},
	{
		name: 'pdf',
		paths: ['book.pdf'],
		headers: { ...cache(SHORT), ...OWN, ...type('application/pdf') },
		parts: true,
	},
	{
		name: 'manifest',
		paths: ['manifest.webmanifest'],
		headers: { ...cache(DAY), ...OWN, ...type('application/manifest+json; charset=utf-8') },
	},
	{
		name: 'icons',
		paths: [
			'favicon.svg',
			'favicon.ico',
			'apple-touch-icon.png',
			'icon-192.png',
			'icon-512.png',
			'icon-maskable-512.png',
		],
		headers: { ...cache(DAY), ...SHOWN_ANYWHERE },
	},
	{
		name: 'map',
		paths: ['sitemap.xml'],
		headers: { ...cache(SHORT), ...OWN, ...type('application/xml; charset=utf-8') },
	},
	{
		name: 'licences',
		paths: ['licences/*'],
		headers: { ...cache(DAY), ...OWN },
	},
	{
		name: 'robots',
		paths: ['robots.txt'],
		headers: { ...cache(SHORT), ...OWN, ...type('text/plain; charset=utf-8') },
	},
];

/** Folders of editions that have one: what lies in them is what lies beside them, in another script. */
export const FOLDERS = EDITIONS.map(({ folder }) => folder).filter((folder) => folder !== '');

/** Files for the host itself, which it shows to no one. */
export const HIDDEN = ['_headers', '_redirects'];

/** The rule of a path below the base as it is asked for, `chapters/a/` or `sw.js`; undefined where none is. */
export function ruleOf(path: string): Rule | undefined {
	// In the folder of an edition as in the folder of all.
	const below = path.slice(folderOf(path).length);
	const named = RULES.find(({ paths }) => paths?.some((pattern) => fits(pattern, below)));
	return named ?? (/(^|\/|\.html)$/.test(path) ? RULES.find(({ paths }) => !paths) : undefined);
}

/** All that is said with a path; a header of both is joined, as hosts do (RFC 9110 §5.3). */
export function headersOf(path: string): Record<string, string> {
	return joined(COMMON, ruleOf(path)?.headers ?? {});
}

/** One set of headers with another: both values of what is in both. */
export function joined(
	one: Readonly<Record<string, string>>,
	other: Readonly<Record<string, string>>,
): Record<string, string> {
	const all: Record<string, string> = { ...one };
	for (const [name, value] of Object.entries(other)) all[name] = all[name] ? `${all[name]}, ${value}` : value;
	return all;
}

/** Whether a pattern names a path. */
export function fits(pattern: string, path: string): boolean {
	return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
