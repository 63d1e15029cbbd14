import { expect, test, type Page } from './test.ts';
import { addressOf, siteOf, SLOW, slowIf, traditionalOf, type Site } from './sites.ts';

/** Phones upright; turned, their sides change places. */
const PHONES = [
	{ width: 360, height: 740 },
	{ width: 390, height: 844 },
	{ width: 430, height: 932 },
];
type Phone = (typeof PHONES)[number];
const [SMALLEST, , LARGEST] = PHONES as [Phone, Phone, Phone];
const across = ({ width, height }: Phone): Phone => ({ width: height, height: width });

/** Shares of the way down a page, besides pixels from its top. */
const END = 1;
const PLACES = [0, '300 px', 0.25, 0.5, 0.9, END];

/** How far a place may be from where it was: less than a line. Pixels. */
const NEAR = 4;

test.use({ viewport: SMALLEST, isMobile: true, hasTouch: true });

/** Opens a page and waits for what keeps its place, which comes when the browser is idle. */
async function open(page: Page, site: Site, path: string) {
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
	await page.evaluate(() => document.fonts.ready);
	// Where the page can be scrolled: it comes with the first scrolling, and by then has been run.
	await page.evaluate(() => scrollTo(0, 9));
	await page.waitForFunction(
		() =>
			scrollY === 0 || performance.getEntriesByType('resource').some(({ name }) => name.includes('/turned.')),
	);
	await page.waitForLoadState('networkidle');
	await painted(page);
}

/** Waits until the page is laid out and painted as it is now, and scrolling has been told. */
const painted = (page: Page) =>
	page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
	);

async function turn(page: Page, size: Phone) {
	await page.setViewportSize(size);
	await page.waitForFunction((width) => innerWidth === width, size.width);
	await painted(page);
}

/** Scrolls to a place; gives back where that is. */
async function goTo(page: Page, place: number | string): Promise<number> {
	await page.evaluate((place) => {
		const whole = document.documentElement.scrollHeight - innerHeight;
		scrollTo({ top: typeof place === 'string' ? parseFloat(place) : place * whole, behavior: 'instant' });
	}, place);
	await painted(page);
	return page.evaluate(() => scrollY);
}

/** Turns a phone and turns it back, twice, and finds the page where it was each time. */
async function turnAndBack(page: Page, phone: Phone, place: number | string) {
	const top = await goTo(page, place);
	for (const time of ['once', 'twice']) {
		await turn(page, across(phone));
		await turn(page, phone);
		const off = await page.evaluate((top) => scrollY - top, top);
		expect.soft(Math.abs(off), `${phone.width} px, from ${place}, ${time}: ${off} px`).toBeLessThan(NEAR);
	}
}

const feature = siteOf('feature');
const second = siteOf('second');
const hant = traditionalOf('feature');
const chapter = feature.chapters[0] ?? '';
const pages = [
	// The document to be printed has no scripts: there it is as the browser keeps it.
	...feature.pages.filter((path) => path !== 'print/').map((path) => ({ site: feature, path })),
	...['', second.chapters[0] ?? '', second.chapters[3] ?? ''].map((path) => ({ site: second, path })),
	...['', chapter].map((path) => ({ site: hant, path })),
];

for (const { site, path } of pages) {
	const rare = path !== chapter || site !== feature;
	test(
		`turning a phone and turning it back keeps the place: ${site.title}, /${path}`,
		slowIf(rare),
		async ({ page }) => {
			await page.setViewportSize(LARGEST);
			await open(page, site, path);
			for (const place of rare ? PLACES : [0, '300 px', 0.5, END]) await turnAndBack(page, LARGEST, place);
		},
	);
	for (const phone of PHONES.filter((phone) => phone !== LARGEST))
		test(`and on a phone of ${phone.width} px: ${site.title}, /${path}`, SLOW, async ({ page }) => {
			await page.setViewportSize(phone);
			await open(page, site, path);
			for (const place of PLACES) await turnAndBack(page, phone, place);
		});
}

test('a turned phone shows what it showed upright', async ({ page }) => {
	await open(page, feature, chapter);
	for (const place of ['300 px', 0.5, END]) {
		await goTo(page, place);
		await page.evaluate(() => {
			document.querySelector('[data-here]')?.removeAttribute('data-here');
			document.elementFromPoint(innerWidth / 2, 30)?.setAttribute('data-here', '');
		});
		await turn(page, across(SMALLEST));
		const box = await page.locator('[data-here]').boundingBox();
		expect.soft(box && box.y < SMALLEST.width && box.y + box.height > 0, `${place}: ${box?.y}`).toBe(true);
		await turn(page, SMALLEST);
	}
});

test('the place is the one last scrolled to, on either side', async ({ page }) => {
	await open(page, feature, chapter);
	await goTo(page, END);
	await turn(page, across(SMALLEST));
	const top = await goTo(page, 0.5);
	await turn(page, SMALLEST);
	await turn(page, across(SMALLEST));
	expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(NEAR);
});

for (const panel of ['contents', 'settings', 'share'])
	test(`with an open panel: ${panel}`, slowIf(panel !== 'settings'), async ({ page }) => {
		await open(page, feature, chapter);
		await goTo(page, END);
		// The tools are there at both ends of a page.
		await page.locator(`[data-opens="${panel}"]:visible`).last().click();
		await expect(page.locator(`#panel-${panel}`)).toBeVisible();
		await turnAndBack(page, SMALLEST, END);
		await expect(page.locator(`#panel-${panel}`)).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator(`#panel-${panel}`)).toBeHidden();
		await turnAndBack(page, SMALLEST, END);
	});

test('in the largest type', SLOW, async ({ page }) => {
	await open(page, feature, chapter);
	await page.evaluate(() => {
		document.documentElement.dataset['size'] = '5';
	});
	for (const place of PLACES) await turnAndBack(page, SMALLEST, place);
});
