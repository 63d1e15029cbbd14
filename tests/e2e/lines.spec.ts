import { expect, test } from './look.ts';
import { addressOf, everyPage } from './sites.ts';

const WIDTHS = [320, 390, 768, 1280];
const NUMBERS = '.stat, .stele-value, .teaser-value, .ledger-value, .chart-value';
const CLOSING = '，。、；：？！）》〉」』】〕”’％%·';
const OPENING = '（《〈「『【〔“‘';

/**
 * Runs in the page: numbers torn apart. Digits stay together and with their unit; a unit of more than two
 * characters may break after its first.
 */
function torn(selector: string): string[] {
	const lines = (range: Range) => {
		const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
		const highest = Math.min(...rects.map(({ bottom }) => bottom));
		return rects.some(({ top, height }) => top > highest - height / 4) ? 2 : 1;
	};
	return [...document.querySelectorAll(selector)].flatMap((element) => {
		const [, digits = '', unit = ''] = /^\s*([+−]?[\d.]+)(.*)$/s.exec(element.textContent ?? '') ?? [];
		if (!digits || !element.checkVisibility()) return [];
		let left = digits.length + (unit.trim().length > 2 ? 1 : unit.trim().length);
		const range = document.createRange();
		range.setStart(element, 0);
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
			const length = node.textContent?.length ?? 0;
			range.setEnd(node, Math.min(left, length));
			left -= length;
		}
		return lines(range) > 1 ? [digits + unit] : [];
	});
}

/** Runs in the page: lines that begin with a closing mark or end with an opening one. */
function badEdges([closing, opening]: [string, string]): string[] {
	const found: string[] = [];
	for (const block of document.querySelectorAll(
		'main :is(p, li, dd, dt, h1, h2, h3, blockquote, caption, td, th), .gate-dek, .gate-title',
	)) {
		if (!block.checkVisibility() || block.closest('svg')) continue;
		let before: { char: string; rect: DOMRect } | undefined;
		const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent ?? '';
			for (let at = 0; at < text.length; at++) {
				const char = text[at] ?? '';
				if (!char.trim()) continue;
				const range = document.createRange();
				range.setStart(node, at);
				range.setEnd(node, at + 1);
				const rect = range.getBoundingClientRect();
				if (rect.height === 0) continue;
				if (before && rect.top >= before.rect.bottom - rect.height / 2 && rect.left < before.rect.right) {
					const place = `${block.tagName} “${block.textContent?.trim().slice(0, 16)}”`;
					if (closing.includes(char)) found.push(`${place}: a line begins with ${char}`);
					if (opening.includes(before.char)) found.push(`${place}: a line ends with ${before.char}`);
				}
				before = { char, rect };
			}
		}
	}
	return found;
}

for (const { site, path, title } of everyPage('plain', 'second')) {
	test(`numbers keep their units, marks keep to their side of the line: ${title}`, async ({ look: page }) => {
		await page.goto(addressOf(site, path));
		await page.evaluate(() => {
			document.querySelectorAll('details').forEach((details) => (details.open = true));
			return document.fonts.ready;
		});
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 800 });
			expect.soft(await page.evaluate(torn, NUMBERS), `numbers at ${width} px`).toEqual([]);
			expect
				.soft(await page.evaluate(badEdges, [CLOSING, OPENING] as [string, string]), `marks at ${width} px`)
				.toEqual([]);
		}
	});
}
