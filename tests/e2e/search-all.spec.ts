import { expect, test } from './test.ts';
import { addressOf, siteOf, slowIf } from './sites.ts';
import { panel, open } from './searching.ts';

/** One run of text as a page shows it: its text nodes, and the anchor a result for it must carry. */
type Run = { parts: string[]; anchor: string };

/** All that a page shows of the story, in lines as the browser lays out its boxes; ways on and buttons left out. */
function runs(): Run[] {
	const found: { box: Element; run: Run }[] = [];
	const roots = document.querySelectorAll(
		'main h1, .cover-kicker, .cover-dek, .gate-dek, .hero-place, main .prose, .note, .ledger',
	);
	for (const root of roots) {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			const parent = node.parentElement as Element;
			const left =
				'button, summary, title, desc, .stele-actions, .chart-actions, .chart-share, .note-back, [aria-label^="看正文"], .visually-hidden';
			if (parent.closest(left) || node.data.trim() === '') continue;
			let box = parent;
			while (getComputedStyle(box).display === 'inline') box = box.parentElement as Element;
			const passage = parent.closest('.prose > [id], .note[id], .ledger > h2, .ledger-row[id]');
			const last = found.at(-1);
			if (last?.box === box) last.run.parts.push(node.data);
			else found.push({ box, run: { parts: [node.data], anchor: passage?.id ?? '' } });
		}
	}
	return found.map(({ run }) => run);
}

/** Whole numbers below a bound, the same ones each time. */
function dice(seed: number): (bound: number) => number {
	let state = seed;
	return (bound) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * bound);
	};
}

/** Pieces of 2 to 16 characters cut at random; every second one across the edge of inline markup where there is one. */
function cut(all: Run[], count: number, seed: number) {
	const roll = dice(seed);
	const long = all.filter(({ parts }) => parts.join('').trim().length > 1);
	const mixed = long.filter(({ parts }) => parts.length > 1);
	const pieces: { query: string; anchor: string; crosses: boolean }[] = [];
	while (pieces.length < count) {
		const from = pieces.length % 2 === 1 && mixed.length > 0 ? mixed : long;
		const { parts, anchor } = from[roll(from.length)] as Run;
		const text = parts.join('');
		const edges = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
		const edge = edges[roll(edges.length)];
		const start = Math.max(0, edge === undefined ? roll(text.length - 1) : edge - 1 - roll(6));
		const end = Math.min(text.length, Math.max(edge ?? 0, start + 1) + 1 + roll(8));
		const query = text.slice(start, end);
		const crosses = edges.some((at) => start < at && at < end);
		if (query.trim().length > 1) pieces.push({ query, anchor, crosses });
	}
	return pieces;
}

for (const [name, width, each, seed] of [
	['feature', 1280, 60, 20260101],
	['second', 390, 40, 20260202],
] as const) {
	test(
		`every piece cut from the text is found: ${name}, ${width} px`,
		slowIf(name === 'feature'),
		async ({ page }) => {
			const site = siteOf(name);
			await page.setViewportSize({ width, height: 900 });
			const pieces: { query: string; address: string; crosses: boolean }[] = [];
			for (const [index, path] of ['', ...site.chapters, 'stats/'].entries()) {
				await page.goto(addressOf(site, path));
				const all = await page.evaluate(runs);
				for (const { query, anchor, crosses } of cut(all, each, seed + index)) {
					pieces.push({ query, crosses, address: addressOf(site, path) + (anchor && `#${anchor}`) });
				}
			}
			expect(pieces.length).toBeGreaterThanOrEqual(name === 'feature' ? 300 : 120);
			expect(pieces.filter(({ crosses }) => crosses).length).toBeGreaterThanOrEqual(60);

			await open(page, site, '');
			// Typed in one go inside the page: three hundred round trips cost more than the searches.
			const lost = await panel(page).evaluate((dialog, typed) => {
				const input = dialog.querySelector('input') as HTMLInputElement;
				const more = dialog.querySelector('[data-state="more"]') as HTMLElement;
				return typed.flatMap(({ query, address }) => {
					input.value = query;
					input.dispatchEvent(new InputEvent('input', { bubbles: true }));
					const links = [...dialog.querySelectorAll<HTMLAnchorElement>('.search-results a')];
					// A term is found where it stands first.
					const [, term] = /#(term-.+)/.exec(address) ?? [];
					const found = links.some(({ href }) => href === address || (term && href.endsWith(`#${term}`)));
					return found || !more.hidden ? [] : [`${query} → ${address}`];
				});
			}, pieces);
			expect(lost).toEqual([]);
		},
	);
}
