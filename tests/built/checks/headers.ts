import { folderOf } from '../../../src/model/editions.ts';
import type { Check } from '../check.ts';
import { type Block, fits, type Headers, headersAt, readHostHeaders } from '../../support/host-headers.ts';

const FILE = '_headers';
/** Of Cloudflare Pages, the strictest host. */
const MOST = { rules: 100, line: 2000 };
/** What no one is shown, and copies of files that go by those files' names. */
const UNSEEN = /^_(headers|redirects)$|\.(br|gz)$/;

const SHORT = 'public, max-age=60, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';
const POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/** What must be said of files; the first that fits a file's path has all of it. */
const WANTED: [files: RegExp, headers: Headers][] = [
	[/^(?!_assets\/).*\.html$/, { 'cache-control': SHORT, 'cross-origin-resource-policy': 'same-origin' }],
	[/^_fonts\//, { 'cache-control': FOREVER, 'cross-origin-resource-policy': 'same-origin' }],
	[
		/^charts\//,
		{
			'cache-control': FOREVER,
			'cross-origin-resource-policy': 'cross-origin',
			'content-security-policy': `${POLICY}, default-src 'none'; sandbox`,
		},
	],
	[
		/^codes\//,
		{
			'cross-origin-resource-policy': 'same-origin',
			'content-security-policy': `${POLICY}, default-src 'none'; sandbox`,
		},
	],
	[/^(_assets|cards)\//, { 'cache-control': FOREVER, 'cross-origin-resource-policy': 'cross-origin' }],
	[
		/^sw\.js$/,
		{
			'cache-control': 'no-cache',
			'content-security-policy': `${POLICY}, default-src 'none'; connect-src 'self'`,
		},
	],
	[/^stats\.csv$/, { 'access-control-allow-origin': '*', 'content-type': 'text/csv; charset=utf-8' }],
	[
		/^stats\.json$/,
		{ 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' },
	],
	[
		/^feed\.xml$/,
		{ 'access-control-allow-origin': '*', 'content-type': 'application/rss+xml; charset=utf-8' },
	],
	[
		/^feed\.json$/,
		{ 'access-control-allow-origin': '*', 'content-type': 'application/feed+json; charset=utf-8' },
	],
	[/^book\.epub$/, { 'content-type': 'application/epub+zip' }],
	[/\.webmanifest$/, { 'content-type': 'application/manifest+json; charset=utf-8' }],
];

/** What must be said of every file. */
const ALWAYS: Headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'content-security-policy': POLICY,
};

export const headers: Check = {
	title: 'hosts are told of every file once how long it is kept, of what type it is and who may show it',
	run: ({ files, text, url, edition }) => {
		// Hosts are told once, of all editions.
		if (edition.folder !== '') return [];
		const blocks = readHostHeaders(text(FILE));
		const [first, ...rest] = blocks;
		return [
			...(first?.pattern === `${url.pathname}*`
				? []
				: [{ where: FILE, message: 'does not begin with all files' }]),
			...(blocks.length > MOST.rules ? [{ where: FILE, message: `${blocks.length} rules` }] : []),
			...text(FILE)
				.split('\n')
				.filter((line) => line.length > MOST.line)
				.map((line) => ({ where: FILE, message: `a line of ${line.length} characters` })),
			...[...files]
				.filter((file) => !UNSEEN.test(file))
				.flatMap((file) =>
					problems(file, url.pathname + file.replace(/(^|\/)index\.html$/, '$1'), blocks, rest).map(
						(message) => ({ where: file, message }),
					),
				),
		];
	},
};

function problems(file: string, path: string, blocks: Block[], own: Block[]): string[] {
	const named = own.filter((block) => fits(block, path)).map(({ pattern }) => pattern);
	if (named.length !== 1) return [`falls under ${named.join(', ') || 'no rule'}`];
	const said = headersAt(blocks, path);
	const wanted = { ...ALWAYS, ...WANTED.find(([files]) => files.test(belowEdition(file)))?.[1] };
	return [
		...Object.entries(wanted)
			.filter(([name, value]) => said[name] !== value)
			.map(([name, value]) => `${name} is ${said[name]}, should be ${value}`),
		...['cache-control', 'permissions-policy', 'cross-origin-resource-policy']
			.filter((name) => !said[name])
			.map((name) => `${name} is missing`),
	];
}

/** What lies in the folder of an edition is treated as what lies beside it. */
function belowEdition(file: string): string {
	return file.slice(folderOf(file).length);
}
