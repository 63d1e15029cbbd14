import type { Page } from '@playwright/test';
import { FACES } from '../../../src/lib/faces.ts';
import type { Probe } from '../probe.ts';

const TEXT = 'h1, h2, p, dt, dd, li, a, span, text, summary, th, td, caption, figcaption, code';

/** Elements whose text the browser drew with a font that is none of the page's. */
async function fallbacks(page: Page): Promise<string[]> {
	const client = await page.context().newCDPSession(page);
	await client.send('DOM.enable');
	await client.send('CSS.enable');
	const { root } = await client.send('DOM.getDocument', { depth: 0 });
	const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: TEXT });
	const answers = await Promise.all(
		nodeIds.map((nodeId) => client.send('CSS.getPlatformFontsForNode', { nodeId })),
	);
	const drawn = nodeIds.filter((_, index) => answers[index]?.fonts.some(({ isCustomFont }) => !isCustomFont));
	const found = new Set<string>();
	for (const nodeId of drawn.slice(0, 10)) {
		const { outerHTML } = await client.send('DOM.getOuterHTML', { nodeId });
		found.add(`in a font of the machine: ${outerHTML.slice(0, 80)}`);
	}
	await client.detach();
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
