import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../support/serve.ts';
import { siteOf } from '../e2e/sites.ts';
import { type Engine, until } from './engine.ts';
import { ENGINES } from './installed.ts';
import { noPanel, openPage, openPanel } from './opening.ts';
import { faultsOf, serveKeeping } from './site.ts';

/** Has a public address: a preview has no links to share. */
const site = siteOf('feature');
const chapter = site.chapters[0] ?? '';

describe.each(ENGINES)('$name', ({ start, packages }) => {
	let engine: Engine;
	let served: Served;
	const address = (path = '') => served.origin + site.base + path;

	beforeAll(async () => {
		if (!start) throw new Error(`not on this machine: ${packages}`);
		served = await serveKeeping(site);
		engine = await start({ scripts: true });
	}, 60_000);
	afterAll(() => Promise.all([engine?.close(), served?.close()]));
	afterEach(async () => expect(await engine.evaluate(faultsOf)).toEqual([]));

	const open = (path: string) => openPage(engine, address(path));

	it('leads from the cover into a chapter, whose text stands there in our fonts', async () => {
		await open('');
		await engine.click('.gates .gate-way');
		await until(engine, 'a chapter', () => document.querySelector('.hero h1') !== null);
		const loaded = await until(engine, 'the fonts', () => {
			const all = [...document.fonts].filter(({ status }) => status === 'loaded');
			return all.length > 1 && all.map(({ family }) => family.replace(/"/g, ''));
		});
		expect(loaded).toContain('Feature Serif');
		const text = await engine.evaluate(() => {
			const words = document.querySelector<HTMLElement>('.prose > p');
			const box = words?.getBoundingClientRect();
			return {
				words: words?.innerText.length,
				width: box?.width,
				face: words && getComputedStyle(words).fontFamily,
				sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
			};
		});
		expect(text.words).toBeGreaterThan(10);
		expect(text.width).toBeGreaterThan(300);
		expect(text.face).toMatch(/^"?Feature Serif/);
		expect(text.sideways).toBe(false);
	});

	it('leads on to the next chapter, and offers to read on where one left', async () => {
		await open(chapter);
		await engine.click('.pager a[rel="next"]');
		const next = await until(
			engine,
			'the next chapter',
			// Between two pages Firefox may be at a blank one.
			(before: string) =>
				location.protocol !== 'about:' && !location.pathname.endsWith(before) && location.pathname,
			chapter,
		);
		await until(engine, 'its scripts', () => customElements.get('reader-notes') !== undefined);
		for (let times = 0; times < 3; times++) await engine.press('PageDown');
		// A place is kept once scrolling rests.
		await until(engine, 'the place', () => JSON.stringify(localStorage).includes('fraction'));
		await open('');
		await engine.click('.cover .resume a:last-child');
		await until(engine, 'the passage', () => document.querySelector(':target') !== null);
		expect(await engine.evaluate(() => location.pathname)).toBe(next);
	});

	it('reads the Traditional edition, in fonts of its own, and leads to it and back', async () => {
		await open(chapter);
		await engine.click('a[hreflang]');
		await until(engine, 'the Traditional page', () => document.documentElement.lang === 'zh-Hant');
		expect(await engine.evaluate(() => location.pathname)).toBe(`${site.base}hant/${chapter}`);
		await until(engine, 'its fonts', () =>
			[...document.fonts].some(
				({ status, family }) => status === 'loaded' && family.includes('Feature Serif'),
			),
		);
		const files = await engine.evaluate(() =>
			performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.woff2') ? [name] : [])),
		);
		expect(files.length).toBeGreaterThan(0);
		expect(files.filter((file) => !file.includes('/hant/_fonts/'))).toEqual([]);
		await openPanel(engine, 'settings', 'reader-settings');
		expect(await engine.evaluate(() => document.getElementById('panel-settings')?.textContent)).toContain(
			'設置',
		);
		await engine.press('Escape');
		await noPanel(engine);
		await engine.click('a[hreflang]');
		await until(engine, 'the Simplified page', () => document.documentElement.lang === 'zh-Hans');
	});

	it('opens the note of a term where it stands', async () => {
		await open(site.chapters.find((path) => path.includes('chuangjian')) ?? chapter);
		await engine.click('.prose a.term');
		await until(engine, 'a note', () => document.querySelector('.note.is-open')?.getClientRects().length);
		await engine.press('Escape');
		await until(engine, 'no note', () => !document.querySelector('.note.is-open'));
	});

	it('has the contents in a panel, closed by Escape and by the way back', async () => {
		await open(chapter);
		await openPanel(engine, 'contents', 'reader-marks');
		await engine.press('Escape');
		await noPanel(engine);
		await openPanel(engine, 'contents', 'reader-marks');
		await engine.back();
		await noPanel(engine);
		expect(await engine.evaluate(() => location.pathname)).toBe(site.base + chapter);
		await openPanel(engine, 'contents', 'reader-marks');
		const last = await engine.evaluate(
			() =>
				[...document.querySelectorAll<HTMLAnchorElement>('#panel-contents .contents-chapter')].at(-1)
					?.pathname,
		);
		await engine.click(`#panel-contents .contents-chapter[href="${last}"]`);
		await until(engine, 'the last chapter', (path: string) => location.pathname === path, last);
	});

	it('keeps what is set', async () => {
		await open(chapter);
		const look = () => {
			const words = document.querySelector('.prose > p') ?? document.body;
			return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(words).fontSize];
		};
		const before = await engine.evaluate(look);
		await openPanel(engine, 'settings', 'reader-settings');
		await engine.click('label:has(input[name="theme"][value="dark"])');
		await engine.click('label:has(input[name="size"][value="5"])');
		await until(engine, 'the largest size', () => document.documentElement.dataset['size'] === '5');
		const after = await engine.evaluate(look);
		expect(after[0]).not.toBe(before[0]);
		expect(parseFloat(after[1] ?? '')).toBeCloseTo(parseFloat(before[1] ?? '') * 1.3, 0);
		await engine.press('Escape');
		await noPanel(engine);
		await engine.reload();
		await until(engine, 'the page', () => document.readyState === 'complete');
		expect(await engine.evaluate(look)).toEqual(after);
		await openPanel(engine, 'settings', 'reader-settings');
		await engine.click('[data-reset]');
		expect(await engine.evaluate(look)).toEqual(before);
	});

	it('finds words and leads to them', async () => {
		await open('');
		await openPanel(engine, 'search', 'reader-search');
		await engine.type('安全感');
		await until(engine, 'a result', () => document.querySelector('.search-results a mark') !== null);
		// The first is the cover itself, which needs no anchor.
		await engine.click('.search-results a[href*="#p"]');
		await until(engine, 'the passage', () => document.querySelector(':target') !== null);
	});

	it('offers the page to be sent, and copies its link or says that it could not', async () => {
		await open(chapter);
		await openPanel(engine, 'share', 'reader-share');
		const sheet = await engine.evaluate(() => {
			const links = [...document.querySelectorAll<HTMLAnchorElement>('#panel-share [data-way]')];
			return {
				link: document.querySelector<HTMLInputElement>('.share-field')?.value,
				ways: links
					.filter((link) => link.getClientRects().length > 0)
					.map(({ href }) => new URL(href).protocol),
			};
		});
		expect(sheet.link).toBe(new URL(site.base + chapter, site.site).href);
		expect(sheet.ways.toSorted()).toEqual(['https:', 'https:', 'https:', 'mailto:']);
		await engine.click('.share-copy');
		const said = await until(engine, 'a word about the copy', () => {
			const line = document.querySelector<HTMLElement>('.share-state [data-state]:not([hidden])');
			return line && { state: line.dataset['state'], field: document.activeElement?.className };
		});
		if (said?.state !== 'done') expect(said).toEqual({ state: 'failed', field: 'share-field' });
	});

	it('leads from a row of the ledger to its sentence', async () => {
		await open('stats/');
		expect(await engine.evaluate(() => document.querySelectorAll('.ledger-row').length)).toBeGreaterThan(10);
		await engine.click('.ledger-row .ledger-facts > a:last-child');
		await until(engine, 'the sentence', () => document.querySelector(':target') !== null);
	});

	it('shows the whole feature as one document', async () => {
		await engine.open(address('print/'));
		const parts = await until(
			engine,
			'the parts',
			() => document.querySelectorAll('main :is(h1, h2)').length,
		);
		expect(parts).toBeGreaterThan(site.chapters.length);
	});
});
