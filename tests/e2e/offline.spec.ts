import { expect, quiet } from './quiet.ts';
import { traditional } from '../../src/model/traditional.ts';
import { siteOf, SLOW, slowIf, THOROUGH, traditionalOf } from './sites.ts';
import { test, kept, atRest, update, title, registrations, WRITTEN } from './kept.ts';

/** Runs in the page: which pages, or styles, scripts and fonts that they name, do not come; how many of the latter there are. */
async function answered(pages: string[]): Promise<{ lost: string[]; files: number }> {
	const lost: string[] = [];
	const files = new Set<string>();
	for (const page of pages) {
		const answer = await fetch(page).catch(() => undefined);
		const html = (await answer?.text()) ?? '';
		if (!answer?.ok || !html.includes('<h1')) lost.push(page);
		for (const [, file = ''] of html.matchAll(/["'(]([^"'()\s]+\.(?:woff2|js|css))["')]/g))
			files.add(new URL(file, page).href);
	}
	for (const file of files) if (!(await fetch(file).catch(() => undefined))?.ok) lost.push(file);
	return { lost, files: files.size };
}

for (const [edition, width] of [
	[siteOf('feature'), 390],
	[siteOf('feature'), 1280],
	[traditionalOf('feature'), 390],
] as const) {
	const say = edition.edition === WRITTEN ? (text: string) => text : traditional();
	const details = slowIf(THOROUGH || edition.edition !== WRITTEN || width > 390);
	test(
		`offline every page can be read, searched and set: ${edition.title}, ${width} px`,
		details,
		async ({ page, host }) => {
			await page.setViewportSize({ width, height: 844 });
			const { address: whole, goOffline } = await host(edition.name);
			const site = edition;
			const address = (path = '') => whole(edition.edition.folder + path);
			const errors: string[] = [];
			page.on('pageerror', ({ message }) => errors.push(message));
			page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
			await page.goto(address());
			await kept(page);
			await goOffline();

			const stats = site.pages.filter((path) => site.stats.includes(path));
			const unkept = ['404.html', 'print/', ...stats];
			const read = site.pages.filter((file) => !unkept.includes(file));
			// What a page is made of is asked for, which costs less than drawing it; some are drawn too.
			const answers = await page.evaluate(answered, read.map(address));
			expect(answers.lost).toEqual([]);
			expect(answers.files).toBeGreaterThan(5);
			const drawn = ['', site.chapters.at(-1) ?? '', 'stats/', 'about/'];
			for (const path of THOROUGH ? read : drawn) {
				await page.goto(address(path));
				await expect(title(page), path).toBeVisible();
				const faces = await page.evaluate(async () => {
					await document.fonts.ready;
					const own = [...document.fonts].filter(({ family }) => family.includes('Feature'));
					return own.filter(({ status }) => status === 'error').length;
				});
				expect(faces, path).toBe(0);
			}
			expect(stats.length).toBeGreaterThan(1);
			for (const path of THOROUGH ? stats : stats.slice(0, 2)) {
				await page.goto(address(path));
				await expect(page.locator('.ledger-row:target'), path).toBeInViewport();
				await expect(page).toHaveURL(address(path.replace(/([^/]+)\/$/, '#$1')));
			}
			const chapter = site.chapters[0] ?? '';
			await page.goto(address(`${chapter}?from=timeline&isappinstalled=0`));
			await expect(page.locator('.hero')).toBeVisible();

			await page.locator('[data-opens="search"]:visible').first().click();
			await page.getByRole('searchbox').fill('安全感');
			await expect(page.locator('.search-results a')).not.toHaveCount(0);
			await page.locator('.search-results a').last().click();
			await page.waitForURL(/#/);
			// The page is brought to the words, then by us to its top, where the tools are.
			await page.waitForFunction(() => CSS.highlights.has('found'));
			await expect(page.locator(':target')).toBeInViewport();
			await page.evaluate(() => scrollTo(0, 0));
			await page.locator('[data-opens="settings"]:visible').first().click();
			await page.getByRole('radio', { name: say('护眼') }).check();
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
			await page.keyboard.press('Escape');
			// Going back takes a moment, and would take the next page along.
			await expect.poll(() => page.evaluate(() => history.state)).toBeNull();

			await page.goto(address('no/such/page/'));
			await expect(title(page)).toHaveText(say('没有网络'));
			await page.locator('main a').nth(1).click();
			await expect(page.locator('.hero')).toBeVisible();
			expect(errors).toEqual([]);
		},
	);
}

test('whoever goes on to the other edition is offered no newer one', SLOW, async ({ page, host }) => {
	const { address } = await host('feature');
	await page.goto(address());
	await kept(page);
	await page.goto(address('hant/'));
	await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('/hant/sw.js'));
	await expect.poll(() => page.evaluate(atRest)).toBe(true);
	await quiet(page);
	await expect(update(page)).toBeHidden();
});

test('a device keeps the edition that is read, and no other', SLOW, async ({ page, host }) => {
	const { address, goOffline } = await host('feature');
	await page.goto(address('hant/'));
	await kept(page);
	const scopes = await page.evaluate(async () =>
		(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
	);
	expect(scopes).toEqual([`${siteOf('feature').base}hant/`]);
	const files = await page.evaluate(async () => {
		const keys = await Promise.all(
			(await window.caches.keys()).map(async (name) => (await window.caches.open(name)).keys()),
		);
		return keys.flat().map(({ url }) => new URL(url).pathname);
	});
	const outside = files.filter((path) => !path.includes('/hant/') && !/\/_assets\/.*\.(js|css)$/.test(path));
	expect(files.length).toBeGreaterThan(20);
	expect(outside).toEqual([]);
	await goOffline();
	await page.goto(address(`hant/${siteOf('feature').chapters[1]}`));
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
	await expect(page.locator('.hero')).toBeVisible();
});

test('nothing is kept for a reader who saves data', SLOW, async ({ page, host }) => {
	const { address } = await host('feature');
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) }),
	);
	await page.goto(address());
	await page.waitForFunction(() => customElements.get('reader-offline') !== undefined);
	await quiet(page);
	expect(await registrations(page)).toBe(0);
});

test('nothing is kept before the page is there', SLOW, async ({ page, host }) => {
	const { address } = await host('feature');
	await page.addInitScript(() => {
		const { register } = ServiceWorkerContainer.prototype;
		ServiceWorkerContainer.prototype.register = function (...given) {
			document.documentElement.dataset['registered'] = document.readyState;
			return register.apply(this, given);
		};
	});
	let answer = () => {};
	const slow = new Promise<void>((resolve) => (answer = resolve));
	// What a page waits for and does nothing about: its code for paper.
	await page.route('**/codes/*.svg', async (route) => (await slow, route.continue()));
	await page.goto(address(), { waitUntil: 'domcontentloaded' });
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	await quiet(page);
	expect(await page.locator('html').getAttribute('data-registered')).toBeNull();
	answer();
	await expect(page.locator('html')).toHaveAttribute('data-registered', 'complete');
});

test('the feature can be put on the home screen', SLOW, async ({ page, host }) => {
	const { address } = await host('feature');
	await page.goto(address());
	await kept(page);
	const client = await page.context().newCDPSession(page);
	const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
		[],
	);
	const { errors } = await client.send('Page.getAppManifest');
	expect(errors).toEqual([]);
});
