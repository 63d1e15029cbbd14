import { expect, test, type Page } from './test.ts';
import { addressOf, siteOf, slowIf } from './sites.ts';

/** Every text of the page's own part with the size it is drawn at, in the order of the page; drawings have a scale. */
const textSizes = (page: Page) =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(
			document.querySelector('main') ?? document.body,
			NodeFilter.SHOW_TEXT,
		);
		const found: { name: string; size: number }[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const text = node.textContent?.trim();
			if (!element || !text || element.closest('script, style, template, title, desc, dialog, [hidden]'))
				continue;
			const { svg } = { svg: element.closest<SVGSVGElement>('svg') };
			const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
			const drawn = !svg || svg.getBoundingClientRect().width > 0;
			found.push({
				name: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? element.parentElement?.getAttribute('class')}: ${text.slice(0, 12)}`,
				size: drawn ? parseFloat(getComputedStyle(element).fontSize) * scale : 0,
			});
		}
		return found;
	});

/** A reader who has set the size of type. */
const setSize = (page: Page, size: number) =>
	page.evaluate((size) => document.documentElement.setAttribute('data-size', String(size)), size);

/** What reaches past the edge of the screen, or past the box that should hold it. */
const overflowing = (page: Page) =>
	page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const out = [...document.querySelectorAll('main *')].filter((element) => {
			if (element.closest('.chart-table, pre, .scroll, .visually-hidden, svg, [hidden]')) return false;
			const { left, right, width: own } = element.getBoundingClientRect();
			return own > 0 && (right > width + 1 || left < -1);
		});
		return [
			...(document.documentElement.scrollWidth > width
				? [`${document.documentElement.scrollWidth} px wide`]
				: []),
			...[
				...document.querySelectorAll(
					'.stele-stat, .chart-numeral-block, .chart-level, .chart-track, .pager a',
				),
			]
				.filter((box) => box.scrollWidth > box.clientWidth + 1)
				.map((box) => `${box.className}: ${box.textContent?.trim()}`),
			...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 80)),
		];
	});

const chapters = [siteOf('feature'), siteOf('second')].flatMap((site) =>
	site.chapters.map((path) => ({ site, path, title: `${site.title}, /${path}` })),
);

for (const { site, path, title } of chapters) {
	const details = slowIf(path !== site.chapters[0] || site.name !== 'feature');

	test(`every text of a chapter grows with the size that is set: ${title}`, details, async ({ page }) => {
		await page.goto(addressOf(site, path));
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 844 });
			await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
			await setSize(page, 1);
			const small = await textSizes(page);
			await setSize(page, 5);
			const large = await textSizes(page);
			expect(small.length).toBeGreaterThan(5);
			const left = large.filter(({ size }, index) => size > 0 && size < (small[index]?.size ?? 0) * 1.2);
			expect
				.soft([...new Set(left.map(({ name, size }) => `${size} px ${name}`))], `${width} px`)
				.toEqual([]);
		}
	});

	test(`the largest type overflows nothing: ${title}`, details, async ({ page }) => {
		await page.goto(addressOf(site, path));
		await setSize(page, 5);
		for (const [width = 0, height = 0] of [
			[320, 640],
			[360, 780],
			[390, 844],
			[844, 390],
		]) {
			await page.setViewportSize({ width, height });
			await page.evaluate(() => document.fonts.ready);
			expect.soft(await overflowing(page), `${width} px`).toEqual([]);
		}
	});
}

test('lines of fewer than 18 characters are not justified, longer ones are', async ({ page }) => {
	await page.goto(addressOf(siteOf('feature'), siteOf('feature').chapters[0]));
	const seen = [];
	for (const [width, size] of [
		[320, 3],
		[390, 3],
		[390, 4],
		[390, 5],
		[768, 5],
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await setSize(page, size);
		const [characters, align] = await page
			// The first paragraph is larger.
			.locator('.prose > p')
			.nth(1)
			.evaluate((text) => {
				const { fontSize, textAlign } = getComputedStyle(text);
				return [text.clientWidth / parseFloat(fontSize), textAlign] as const;
			});
		expect
			.soft(align, `${width} px, size ${size}: ${characters}`)
			.toBe(characters < 18 ? 'start' : 'justify');
		seen.push(align);
	}
	expect(new Set(seen).size).toBe(2);
});
