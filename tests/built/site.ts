import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { readContent } from '../../src/build/content/read.ts';
import type { Source } from '../../src/model/checks/source.ts';
import { type Edition, EDITIONS, editionsOf } from '../../src/model/editions.ts';
import { traditional } from '../../src/model/traditional.ts';
import { buildLedger, type Ledger, type Stat } from '../../src/model/ledger.ts';
import { fill } from '../../src/model/template.ts';

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

/**
 * One edition of a built site read once, with the content it was built from in the words of that edition. Paths are
 * below the folder of the edition; files beside it, which all editions share, begin with `../`.
 */
export type Site = {
	folder: string;
	edition: Edition;
	/** Address of the cover. */
	url: URL;
	/** Whether there are other editions, with the folder of each below the whole site. */
	editions: readonly Edition[];
	/** Words as the edition has them. */
	say: (text: string) => string;
	/** All files below the folder, with `/` between folders. */
	files: Set<string>;
	/** Pages to be read, not those at old addresses. */
	pages: Page[];
	/** Pages at old addresses. */
	moved: Page[];
	source: Source;
	ledger: Ledger;
	/** Whether share cards and pictures of charts were drawn. */
	cards: boolean;
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

type Built = { folder: string; site: string; base: string; content: string; cards?: boolean };

/** All editions of a built site. */
export function readEditions(built: Built): Site[] {
	return editionsOf(contentOf(built.content).feature).map((edition) => readSite(built, edition));
}

/** One edition of a built site, read once for all tests of a worker. */
export function readSite(built: Built, edition: Edition = EDITIONS[0] as Edition): Site {
	const key = `${edition.name} ${JSON.stringify(built)}`;
	const known = sites.get(key) ?? readAnew(built, edition);
	sites.set(key, known);
	return known;
}

const sites = new Map<string, Site>();

function readAnew({ folder: root, site, base, content, cards = false }: Built, edition: Edition): Site {
	const folder = join(root, edition.folder);
	const files = filesOf(root, edition);
	const written = contentOf(content);
	const say = sayIn(edition, content);
	const source = translated(written, say);
	const url = new URL(base + edition.folder, site);
	const bytes = (file: string) => readFileSync(join(folder, file));
	const others = EDITIONS.filter((other) => other !== edition && other.folder !== '');
	const isPage = (file: string) =>
		file.endsWith('.html') &&
		!/^(_assets|\.\.)\//.test(file) &&
		// Served as it was given.
		!existsSync(join('public', file)) &&
		!others.some((other) => file.startsWith(other.folder));
	const all = [...files].filter(isPage).map((file) => readPage(file, whole(bytes(file).toString(), folder)));
	return {
		folder,
		edition,
		editions: editionsOf(written.feature),
		say,
		url,
		files,
		pages: all.filter(({ moved }) => !moved),
		moved: all.filter(({ moved }) => moved),
		source,
		cards,
		ledger: new Map([...filled(buildLedger(written.stats))].map(([id, stat]) => [id, translated(stat, say)])),
		text: (file) => (files.has(file) ? bytes(file).toString() : ''),
		bytes,
		resolve: (address, from) =>
			resolveAddress(
				new URL(address, new URL(typeof from === 'string' ? from : from.path, url)),
				[url, new URL(base, site)],
				files,
			),
	};
}

/** Files below the folder of an edition; beside a folder of its own, those of the whole site that are no edition's. */
function filesOf(root: string, { folder }: Edition): Set<string> {
	const all = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((file) => statSync(join(root, file)).isFile())
		.map((file) => file.split(sep).join('/'));
	const named = all.map((file) => (file.startsWith(folder) ? file.slice(folder.length) : `../${file}`));
	return new Set(named.sort());
}

function contentOf(content: string): Source {
	const { source, problems } = readContent(content);
	if (!source)
		throw new Error(`${content}: ${problems.map(({ file, message }) => `${file} ${message}`).join('; ')}`);
	return source;
}

function sayIn({ folder }: Edition, content: string): (text: string) => string {
	if (folder === '') return (text) => text;
	const file = join(content, 'hant.yaml');
	const { words = {} } = existsSync(file)
		? (parse(readFileSync(file, 'utf8')) as { words?: Record<string, string> })
		: {};
	return traditional(words);
}

/** The content in the words of an edition. */
function translated<Value>(value: Value, say: (text: string) => string): Value {
	// Addresses of others are theirs.
	if (typeof value === 'string') return (/^https?:/.test(value) ? value : say(value)) as Value;
	if (Array.isArray(value)) return value.map((item: unknown) => translated(item, say)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, translated(inner, say)]),
	) as Value;
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

/** The first of the homes is the edition's, the second that of the whole site. */
function resolveAddress(target: URL, [home, whole]: [URL, URL], files: Set<string>): Target {
	if (target.host !== home.host) return { kind: 'other-host' };
	if (!target.pathname.startsWith(whole.pathname)) return { kind: 'outside' };
	const own = target.pathname.startsWith(home.pathname);
	const path = target.pathname.slice((own ? home : whole).pathname.length);
	const below = (own ? '' : '../') + decodeURIComponent(path);
	const file = /(^|\/)$/.test(below) ? `${below}index.html` : below;
	return files.has(file)
		? { kind: 'file', file, fragment: decodeURIComponent(target.hash.slice(1)) }
		: { kind: 'missing', file };
}
