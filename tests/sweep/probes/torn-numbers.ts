import type { Probe } from '../probe.ts';

const NUMBERS = '.stat, .stele-value, .teaser-value, .ledger-value, .chart-value';

export const tornNumbers: Probe = {
	title: 'numbers keep their digits and their unit on one line',
	looks: ({ page }) => page.evaluate(torn, NUMBERS),
};

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
