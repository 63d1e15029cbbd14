import type { Page } from '@playwright/test';
import { FACES } from '../../../src/theme/faces.ts';
import type { Probe } from '../probe.ts';

const TEXT = 'h1, h2, p, dt, dd, li, a, span, text, summary, th, td, caption, figcaption, code';
const MARK = 'data-asked';

/** Runs in the page: marks one element of each style that holds words of its own for each set of characters it shows. */
function markOwnText([selector, mark]: [string, string]): void {
	const seen = new Map<string, Set<string>>();
	for (const element of document.querySelectorAll(selector)) {
		const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
		const text = own.map((node) => node.textContent?.trim()).join('');
		if (!text || !element.checkVisibility()) continue;
		const { fontFamily, fontWeight, fontStyle, fontFeatureSettings } = getComputedStyle(element);
		const style = [fontFamily, fontWeight, fontStyle, fontFeatureSettings].join('|');
		const shown = seen.get(style) ?? new Set();
		seen.set(style, shown);
		// Which font draws a character is decided by its style.
		const fresh = [...text].filter((char) => !shown.has(char));
		if (fresh.length === 0) continue;
		fresh.forEach((char) => shown.add(char));
		element.setAttribute(mark, '');
	}
}

/** Elements whose text the browser drew with a font that is none of the page's. */
async function fallbacks(page: Page): Promise<string[]> {
	const client = await page.context().newCDPSession(page);
	await client.send('DOM.enable');
	await client.send('CSS.enable');
	const { root } = await client.send('DOM.getDocument', { depth: 0 });
	// Of a text that stands in boxes in boxes the innermost is asked; each question has its cost.
	await page.evaluate(markOwnText, [TEXT, MARK] as [string, string]);
	const { nodeIds } = await client.send('DOM.querySelectorAll', {
		nodeId: root.nodeId,
		selector: `[${MARK}]`,
	});
	const answers = await Promise.all(
		nodeIds.map((nodeId) => client.send('CSS.getPlatformFontsForNode', { nodeId })),
	);
	const drawn = nodeIds.filter((_, index) => answers[index]?.fonts.some(({ isCustomFont }) => !isCustomFont));
	const found = new Set<string>();
	for (const nodeId of drawn.slice(0, 10)) {
		const { outerHTML } = await client.send('DOM.getOuterHTML', { nodeId });
		const html = outerHTML.replace(` ${MARK}=""`, '');
		found.add(`in a font of the machine: ${html.slice(0, 80)}`);
	}
	await client.detach();
	await page.evaluate((mark) => {
		document.querySelectorAll(`[${mark}]`).forEach((element) => element.removeAttribute(mark));
	}, MARK);
	return [...found];
}

/** Faces that failed, or that a page without use for them has loaded. */
async function states(page: Page): Promise<string[]> {
	const faces = await page.evaluate(() =>
		[...document.fonts]
			.filter(({ family }) => family.includes('Feature'))
			.map(({ family, weight, status }) => ({ family, weight, status })),
	);
	return faces.flatMap(({ family, weight, status }) => {
		const face = FACES.find((own) => family.includes(own.family) && own.weight === weight);
		// A page without body text has no use for its face, and closed panels are not drawn.
		const closed = family.includes('Panel') || face?.onDemand;
		const good = closed ? ['unloaded'] : ['loaded', 'unloaded'];
		return good.includes(status) ? [] : [`${family} ${weight} is ${status}`];
	});
}

export const faces: Probe = {
	title: 'text is drawn with the faces of the page, and only those that it needs are loaded',
	reads: async (page) => [...(await states(page)), ...(await fallbacks(page))],
};
