import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { readContent } from '../../src/build/content/read.ts';
import type { Source } from '../../src/lib/checks/source.ts';
import { buildLedger, type Ledger, type Stat } from '../../src/lib/ledger.ts';
import { fill } from '../../src/lib/template.ts';

/** One HTML page. */
export type Page = {
	/** File below the folder, `stats/index.html`: names the page in findings. */
	file: string;
	/** Path below the base, `stats/`. */
	path: string;
	html: string;
	document: Document;
	/** True where search engines are asked to leave it out. */
	noindex: boolean;
	/** True for a page at an old address, which only leads to the new one. */
	moved: boolean;
};

/** A built site read once, with the content it was built from. */
export type Site = {
	folder: string;
	/** Address of the cover. */
	url: URL;
	/** All files below the folder, with `/` between folders. */
	files: Set<string>;
	/** Pages to be read, not those at old addresses. */
	pages: Page[];
	/** Pages at old addresses. */
	moved: Page[];
	source: Source;
	ledger: Ledger;
	/** Whole text of a file; empty when there is none. */
	text: (file: string) => string;
	bytes: (file: string) => Buffer;
	/** Where an address found on a page leads: file and fragment, or why it leads nowhere in this site. */
	resolve: (address: string, from: Page | string) => Target;
};

export type Target =
	| { kind: 'file'; file: string; fragment: string }
	| { kind: 'missing'; file: string }
	| { kind: 'outside' }
	| { kind: 'other-host' };

export function readSite({
	folder,
	site,
	base,
	content,
}: {
	folder: string;
	site: string;
	base: string;
	content: string;
}): Site {
	const files = new Set(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => statSync(join(folder, file)).isFile())
			.map((file) => file.split(sep).join('/'))
			.sort(),
	);
	const { source, problems } = readContent(content);
	if (!source)
		throw new Error(`${content}: ${problems.map(({ file, message }) => `${file} ${message}`).join('; ')}`);
	const url = new URL(base, site);
	const bytes = (file: string) => readFileSync(join(folder, file));
	const all = [...files]
		.filter((file) => file.endsWith('.html') && !file.startsWith('_assets/'))
		.map((file) => readPage(file, whole(bytes(file).toString(), folder)));
	return {
		folder,
		url,
		files,
		pages: all.filter(({ moved }) => !moved),
		moved: all.filter(({ moved }) => moved),
		source,
		ledger: filled(buildLedger(source.stats)),
		text: (file) => (files.has(file) ? bytes(file).toString() : ''),
		bytes,
		resolve: (address, from) =>
			resolveAddress(new URL(address, new URL(typeof from === 'string' ? from : from.path, url)), url, files),
	};
}

/** A page with the panels that it fetches later. */
function whole(html: string, folder: string): string {
	return html.replace(/<div data-panels="[^"]*?(_assets\/[^"]+)"><\/div>/, (_, path: string) =>
		readFileSync(join(folder, path), 'utf8').replace(/^[\s\S]*<title><\/title>/, ''),
	);
}

function readPage(file: string, html: string): Page {
	const { document } = parseHTML(html);
	const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
	return {
		file,
		path: file.replace(/(^|\/)index\.html$/, '$1'),
		html,
		document,
		noindex: robots.includes('noindex'),
		moved: document.querySelector('meta[http-equiv="refresh"]') !== null,
	};
}

/** The ledger as readers see it, with the stats that its lines and notes name. */
function filled(ledger: Ledger): Ledger {
	const show = (text: string | undefined) => text && fill(text, (id) => ledger.get(id)?.text ?? id);
	return new Map(
		[...ledger].map(([id, stat]): [string, Stat] => [
			id,
			{ ...stat, line: show(stat.line), note: show(stat.note) },
		]),
	);
}

function resolveAddress(target: URL, home: URL, files: Set<string>): Target {
	if (target.host !== home.host) return { kind: 'other-host' };
	if (!target.pathname.startsWith(home.pathname)) return { kind: 'outside' };
	const below = decodeURIComponent(target.pathname.slice(home.pathname.length));
	const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
	return files.has(file)
		? { kind: 'file', file, fragment: decodeURIComponent(target.hash.slice(1)) }
		: { kind: 'missing', file };
}
