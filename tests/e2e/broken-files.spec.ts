import { expect, test as base, type Page, OWN_CONTEXT } from './test.ts';
import { overhang } from '../sweep/overhang.ts';
import { addressOf, siteOf, WIDTHS } from './sites.ts';

/** Nothing is there from a page before. */
const test = base.extend(OWN_CONTEXT);

const site = siteOf('feature');
const chapter = site.chapters[0] ?? '';
/** Has photographs. */
const pictures = siteOf('second');

/** The story as a reader sees it, without the tools around it. */
const words = async (page: Page) =>
	(await page.locator('.hero h1, .prose > :is(p, h2)').allInnerTexts()).join('\n');

/** What the scripts of a page complain of. */
function complaints(page: Page): string[] {
	const found: string[] = [];
	page.on('pageerror', ({ message }) => found.push(message));
	return found;
}

/** A page of a former release asks for a file that a host no longer has. */
const vanished = (page: Page, files: string | RegExp) =>
	page.route(files, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '404' }));

for (const { width, details } of WIDTHS) {
	test(
		`a stale page whose script is gone is the page without scripts: ${width} px`,
		details,
		async ({ page }) => {
			await page.setViewportSize({ width, height: 844 });
			await page.goto(addressOf(site, chapter));
			const whole = await words(page);
			const found = complaints(page);
			await vanished(page, '**/*.js');
			await page.goto(addressOf(site, chapter));
			expect(await words(page)).toBe(whole);
			await expect(page.locator('html')).not.toHaveClass('scripted');
			await expect(page.locator('button[data-opens]:visible')).toHaveCount(0);
			await expect(page.locator('dialog:modal')).toHaveCount(0);
			// The tools that are left are links that lead somewhere.
			await page.locator('[data-opens="share"][href="#share-links"]:visible').first().click();
			await expect(page.locator('#share-links .share-ways a >> nth=0')).toBeInViewport();
			await page.locator('[data-opens="contents"]:visible').first().click();
			await expect(page).toHaveURL(addressOf(site, 'contents/'));
			expect(found).toEqual([]);
		},
	);
}

test('a stale page whose later scripts are gone says so in each panel, and is read on', async ({ page }) => {
	const found = complaints(page);
	await vanished(page, /_assets\/(?!Base)[^/]*\.(js|json)$/);
	await page.goto(addressOf(site, chapter));
	const whole = await words(page);
	for (const name of ['search', 'settings', 'share']) {
		await page.locator(`[data-opens="${name}"]:visible`).first().click();
		await expect(
			page.locator(`#panel-${name}`).getByText('没有载入').filter({ visible: true }),
		).toBeVisible();
		await expect(page.locator(`#panel-${name} .panel-body`)).toBeHidden();
		await page.keyboard.press('Escape');
		await expect(page.locator(`#panel-${name}`)).toBeHidden();
	}
	await page.locator('[data-opens="contents"]:visible').first().click();
	await expect(page.locator('#panel-contents .contents-chapter').first()).toBeVisible();
	await page.keyboard.press('Escape');
	expect(await words(page)).toBe(whole);
	expect(found).toEqual([]);
});

test('where the panels do not come, links lead on and the other tools say so', async ({ page }) => {
	const found = complaints(page);
	await vanished(page, /_assets\/later\..*\.html$/);
	await page.goto(addressOf(site, chapter));
	const whole = await words(page);
	for (const name of ['search', 'settings', 'share']) {
		await page.locator(`[data-opens="${name}"]:visible`).first().click();
		await expect(page.getByText('没有载入，请连上网络')).toBeVisible();
	}
	expect(await words(page)).toBe(whole);
	await page.locator('[data-opens="contents"]:visible').first().click();
	await expect(page).toHaveURL(addressOf(site, 'contents/'));
	expect(found).toEqual([]);
});

/** Runs in the page before its scripts: the element that the window is named after throws. A window's name outlives its pages. */
function breakNamed() {
	const { define } = CustomElementRegistry.prototype;
	CustomElementRegistry.prototype.define = function (name, element, options) {
		if (name === window.name)
			element.prototype.connectedCallback = () => {
				throw new Error(`broken: ${name}`);
			};
		define.call(this, name, element, options);
	};
}

test('where one element throws, the text stays and the others live', async ({ page }) => {
	const tags = ['bar', 'marks', 'notes', 'rail', 'progress', 'resume', 'terms'].map(
		(name) => `reader-${name}`,
	);
	const found = complaints(page);
	await page.setViewportSize({ width: 820, height: 844 });
	await page.goto(addressOf(site, chapter));
	const whole = await words(page);
	await page.addInitScript(breakNamed);
	for (const tag of tags) {
		await page.evaluate((name) => (window.name = name), tag);
		await page.goto(addressOf(site, chapter));
		await page.waitForFunction(() => customElements.get('reader-notes') !== undefined);
		expect(await words(page), tag).toBe(whole);
		await page.locator('[data-opens="contents"]:visible').first().click();
		await expect(page.getByRole('dialog', { name: '目录' }), tag).toBeVisible();
		await page.keyboard.press('Escape');
		if (tag !== 'reader-explained' && tag !== 'reader-notes') {
			await page.locator('.prose a.term').first().click();
			await expect(page.locator('.note.is-open'), tag).toBeVisible();
		}
	}
	// A page need not have every element.
	expect(new Set(found).size).toBeGreaterThan(3);
	expect(found.filter((message) => !message.startsWith('broken: '))).toEqual([]);
});

test('where what a panel holds throws, the panel closes, and the others live', async ({ page }) => {
	const panels = ['search', 'settings', 'share'];
	const found = complaints(page);
	await page.goto(addressOf(site, chapter));
	const whole = await words(page);
	await page.addInitScript(breakNamed);
	for (const broken of panels) {
		await page.evaluate((name) => (window.name = name), `reader-${broken}`);
		await page.goto(addressOf(site, chapter));
		await page.waitForFunction(() => customElements.get('reader-notes') !== undefined);
		for (const name of panels) {
			await page.locator(`[data-opens="${name}"]:visible`).first().click();
			await expect(page.locator(`#panel-${name}`)).toBeVisible();
			await page.waitForFunction((tag) => customElements.get(tag) !== undefined, `reader-${name}`);
			await page.keyboard.press('Escape');
			await expect(page.locator(`#panel-${name}`), broken).toBeHidden();
		}
		expect(await words(page), broken).toBe(whole);
	}
	expect(found).toEqual(panels.map((name) => `broken: reader-${name}`));
});

test('the text is there before any style sheet or script file, and without them', async ({ page }) => {
	await page.goto(addressOf(site, chapter));
	const whole = await words(page);
	let answer = () => {};
	const late = new Promise<void>((resolve) => (answer = resolve));
	await page.route(/\.(css|js)$/, async (route) => (await late, route.continue()));
	await page.goto(addressOf(site, chapter), { waitUntil: 'commit' });
	// What follows waits for the whole style sheet.
	await expect(page.locator('[data-late]')).toBeAttached();
	await expect(page.locator('h1')).toBeVisible();
	expect(await words(page)).toBe(whole);
	const painted = () => performance.getEntriesByName('first-contentful-paint').length;
	await expect.poll(() => page.evaluate(painted)).toBe(1);
	const boxes = () =>
		page
			.locator(':is(.hero, .prose) :is(h1, h2, p)')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
	const before = await boxes();
	answer();
	await page.waitForLoadState('load');
	expect(await boxes()).toEqual(before);

	await page.unroute(/\.(css|js)$/);
	await page.route(/\.css$/, (route) => route.abort());
	await page.goto(addressOf(site, chapter));
	expect(await words(page)).toBe(whole);
	expect(await page.evaluate(overhang)).toEqual([]);
});

test('where pictures fail their words stand in for them, and nothing else is missing', async ({ page }) => {
	const path = pictures.chapters.find((one) => one.includes('trees')) ?? '';
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(addressOf(pictures, path));
	const whole = await words(page);
	const tall = () =>
		page.locator('main img').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
	const heights = await tall();
	await page.route(/\.(jpg|png|webp|avif|svg|ico)(\?|$)/, (route) => route.abort());
	await page.goto(addressOf(pictures, path));
	expect(await words(page)).toBe(whole);
	const images = page.locator('main img');
	expect(await images.count()).toBeGreaterThan(0);
	for (const image of await images.all()) {
		await image.scrollIntoViewIfNeeded();
		expect(await image.getAttribute('alt')).toMatch(/.{4}/);
	}
	// Their room is kept: what stands below does not move.
	expect(await tall()).toEqual(heights);
	expect(await page.evaluate(overhang)).toEqual([]);
});
