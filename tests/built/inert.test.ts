import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { listFiles } from '../../src/outputs/built/files.ts';
import { buildSite } from '../support/build.ts';
import { CACHE, SMALL } from '../support/outputs.ts';

const FOLDER = join(CACHE, 'inert');
// Cards set words as outlines, and refuse so many.
const OUTPUT = {
	...SMALL,
	folder: join(FOLDER, 'dist'),
	content: join(CACHE, 'inert-content'),
	cards: false,
};

/** Ends whatever it might stand in, and would run. */
const HOSTILE =
	'字"\'></title></style></textarea></script><script>alert(document.domain)</script><img src=x onerror=alert(document.domain)><a href="javascript:alert(document.domain)">字</a>';

/** Fields that are words for readers, wherever they stand. */
const WORDS =
	/^(title|dek|kicker|byline|date_notice|note|credit|motif|organiser|contact|privacy|text|data|label|measure|alt|source|name|icp|police)$/;
/** Rules of the content's own, not words for readers. */
const NO_WORDS = /^exceptions$/;

/** Adds the hostile words to all of a YAML value that readers are shown. */
function poison(value: unknown, key = ''): unknown {
	if (typeof value === 'string') return WORDS.test(key) ? value + HOSTILE : value;
	if (Array.isArray(value)) return value.map((one) => poison(one, key));
	if (value === null || typeof value !== 'object' || value instanceof Date) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, NO_WORDS.test(name) ? one : poison(one, name)]),
	);
}

function writePoisoned() {
	rmSync(OUTPUT.content, { recursive: true, force: true });
	cpSync('tests/fixtures/small', OUTPUT.content, { recursive: true });
	for (const file of listFiles(OUTPUT.content, '.yaml'))
		writeFileSync(file, stringify(poison(parse(readFileSync(file, 'utf8')))));
	for (const file of listFiles(OUTPUT.content, '.mdx')) {
		const [, front = '', body = ''] =
			/^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
		const head = parse(front) as Record<string, unknown>;
		writeFileSync(
			file,
			`---\n${stringify(poison(head))}---\n${body}\n${'`<script>alert(document.domain)</script>`'}\n`,
		);
	}
}

/** All that could run in a document, each as what it is. */
function runnable(document: Document): string[] {
	return [...document.querySelectorAll('*')].flatMap((element) => {
		const tag = element.tagName.toLowerCase();
		const own =
			tag === 'script' && /alert\(/.test(element.textContent ?? '') && !element.hasAttribute('type');
		const attributes = [...element.attributes].filter(
			({ name, value }) =>
				/^on/i.test(name) || /^\s*javascript:/i.test(value) || (name === 'src' && value === 'x'),
		);
		return [
			...(own ? [`<${tag}>`] : []),
			...attributes.map(({ name, value }) => `<${tag} ${name}="${value}">`),
		];
	});
}

describe('words that are markup stay words', () => {
	beforeAll(async () => {
		writePoisoned();
		await buildSite(OUTPUT);
	});

	it('in pages', () => {
		const pages = listFiles(OUTPUT.folder, '.html');
		expect(pages.length).toBeGreaterThan(8);
		let shown = 0;
		for (const page of pages) {
			const { document } = parseHTML(readFileSync(page, 'utf8'));
			expect(runnable(document), page).toEqual([]);
			shown += (document.body.textContent ?? '').split('<script>alert(document.domain)').length - 1;
		}
		expect(shown).toBeGreaterThan(100);
	});

	it('in structured data', () => {
		for (const page of listFiles(OUTPUT.folder, '.html')) {
			const html = readFileSync(page, 'utf8');
			for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g))
				expect(() => JSON.parse(json), page).not.toThrow();
		}
	});

	it('in feeds', () => {
		const { items } = JSON.parse(readFileSync(join(OUTPUT.folder, 'feed.json'), 'utf8')) as {
			items: { content_html: string }[];
		};
		expect(items.length).toBeGreaterThan(1);
		for (const { content_html: html } of items)
			expect(runnable(parseHTML(`<html><body>${html}</body></html>`).document)).toEqual([]);
		const rss = new DOMParser().parseFromString(
			readFileSync(join(OUTPUT.folder, 'feed.xml'), 'utf8'),
			'text/xml',
		);
		for (const content of rss.querySelectorAll('*'))
			if (/encoded|description/.test(content.tagName))
				expect(runnable(parseHTML(`<html><body>${content.textContent}</body></html>`).document)).toEqual([]);
	});

	it('in the book', () => {
		const parts = Object.entries(unzipSync(readFileSync(join(OUTPUT.folder, 'book.epub')))).filter(([name]) =>
			/\.(xhtml|svg|opf|ncx)$/.test(name),
		);
		expect(parts.length).toBeGreaterThan(5);
		for (const [name, bytes] of parts) {
			const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml');
			expect(runnable(document as unknown as Document), name).toEqual([]);
			expect(document.querySelector('script'), name).toBeNull();
		}
	});
});
