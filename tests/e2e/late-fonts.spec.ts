import { expect, type Page, test as base, OWN_CONTEXT } from './test.ts';
import { afterPaint, moved } from './shift.ts';
import { addressOf, siteOf, traditionalOf } from './sites.ts';

/** Nothing is there from a page before. */
const test = base.extend(OWN_CONTEXT);

const site = siteOf('feature');

/** Has the fonts come when all else has been painted. */
const late = (page: Page) => afterPaint(page, '**/*.woff2');

const traditional = traditionalOf('feature');
const views = [
	...['', ...site.chapters, 'stats/', 'contents/'].map((path) => ({ edition: site, path })),
	...['', traditional.chapters[0]].map((path) => ({ edition: traditional, path })),
];

for (const { edition, path } of views) {
	for (const width of [360, 412, 768, 1280]) {
		test(`nothing moves when the fonts come: ${edition.title}, /${path} at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await late(page);
			await page.goto(addressOf(edition, path));
			const { shift, what } = await moved(page);
			expect(shift.toFixed(3), what.join(', ')).toBe('0.000');
		});
	}
}

test('what stands in the system’s own font until then is read with it', async ({ page }) => {
	await page.route('**/*.woff2', (route) => route.abort());
	await page.goto(addressOf(site, site.chapters[0]));
	const client = await page.context().newCDPSession(page);
	await client.send('DOM.enable');
	await client.send('CSS.enable');
	const { root } = await client.send('DOM.getDocument', { depth: 0 });
	const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.prose > p' });
	const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
	expect(fonts.map(({ familyName }) => familyName)).toEqual(['WenQuanYi Micro Hei']);
});

test('a title in another height moves, and is found', async ({ page }) => {
	await late(page);
	await page.route('**/chapters/**', async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace(/ascent-override:[^;]*;/g, '');
		await route.fulfill({ response, body });
	});
	await page.goto(addressOf(site, site.chapters[0]));
	expect((await moved(page)).shift).toBeGreaterThan(0.0005);
});
