import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, quiet, test as base } from './quiet.ts';
import { listFiles } from '../../src/outputs/built/files.ts';
import { type Edition, EDITIONS } from '../../src/model/editions.ts';
import { traditional } from '../../src/model/traditional.ts';
import { writeWorker } from '../../src/outputs/offline/bundle.ts';
import { CACHE } from '../support/outputs.ts';
import { serve } from '../support/serve.ts';
import { type Site, siteOf, SLOW, slowIf, THOROUGH, traditionalOf } from './sites.ts';

const MB = 1024 * 1024;
const [WRITTEN] = EDITIONS as [Edition, ...Edition[]];

/** A copy of a built site on a server of its own, which can change and go away. */
type Host = {
	site: Site;
	folder: string;
	address: (path?: string) => string;
	goOffline: () => Promise<void>;
	/** Paths that browsers have asked for. */
	asked: string[];
};

const test = base.extend<{ host: (name: Site['name']) => Promise<Host> }>({
	host: async ({}, use) => {
		const hosts: (Host & { close: () => Promise<void> })[] = [];
		await use(async (name) => {
			const site = siteOf(name);
			const folder = mkdtempSync(join(CACHE, 'host-'));
			cpSync(site.folder, folder, { recursive: true });
			const asked: string[] = [];
			const { origin, close } = await serve(folder, site.base, {
				said: (path) => (asked.push(path), {}),
			});
			const goOffline = async () => void (await close().catch(() => undefined));
			const host = {
				site,
				folder,
				close: goOffline,
				goOffline,
				asked,
				address: (path = '') => `${origin}${site.base}${path}`,
			};
			hosts.push(host);
			return host;
		});
		for (const { folder, close } of hosts) {
			await close();
			rmSync(folder, { recursive: true });
		}
	},
});

// Where other contexts are open in the same browser, a new worker now and then does not take over.
test.use({ serviceWorkers: 'allow', reuseContext: false });

/** Waits until a worker has kept its edition and stands behind the page. */
async function kept(page: Page) {
	await page.evaluate(async () => {
		const { serviceWorker } = navigator;
		await serviceWorker.ready;
		if (!serviceWorker.controller)
			await new Promise((taken) => serviceWorker.addEventListener('controllerchange', taken));
	});
}

/** Runs in the page: whether no worker is being fetched or waits. */
const atRest = async () => {
	const registration = await navigator.serviceWorker.getRegistration();
	return !registration?.installing && !registration?.waiting;
};

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

/** Notes on the page when it has tried to register a worker, whether one came or not. */
function noteTries() {
	const register = ServiceWorkerContainer.prototype.register;
	ServiceWorkerContainer.prototype.register = function (...given) {
		const tried = register.apply(this, given);
		const note = () => (document.documentElement.dataset['tried'] = '');
		tried.then(note, note);
		return tried;
	};
}

/** A newer edition of the copy: other words on the cover, other search text. */
async function publish({ folder, site }: Host) {
	const cover = join(folder, 'index.html');
	const assets = join(folder, '_assets');
	const [index = ''] = readdirSync(assets).filter((file) => /^search\..*\.json$/.test(file));
	renameSync(join(assets, index), join(assets, 'search.00000000.json'));
	writeFileSync(
		cover,
		readFileSync(cover, 'utf8').replace('<h1>', '<h1>新版').replaceAll(index, 'search.00000000.json'),
	);
	await writeWorker(folder, site.base, WRITTEN, 5 * MB);
}

const update = (page: Page) => page.locator('[data-update]');
const title = (page: Page) => page.locator('h1');
const isNew = (page: Page) => page.locator('h1', { hasText: '新版' });
const registrations = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).length);

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

test('a newer edition waits, is offered, and comes whole where it is taken', async ({
	page,
	context,
	host,
}) => {
	const feature = await host('feature');
	await page.goto(feature.address());
	await kept(page);
	const other = await context.newPage();
	await other.goto(feature.address());
	await kept(other);
	await publish(feature);

	await page.goto(feature.address(feature.site.chapters[0]));
	await expect(update(page)).toBeVisible();
	await expect(update(page)).toContainText('有更新');
	await page.goto(feature.address());
	await expect(isNew(page)).toHaveCount(0);
	await expect(update(page)).toBeVisible();
	await page.getByRole('button', { name: '以后再说' }).click();
	await expect(update(page)).toBeHidden();

	await page.reload();
	await expect(isNew(page)).toHaveCount(0);
	await page.getByRole('button', { name: '换用新版' }).click();
	await expect(isNew(page)).toBeVisible();
	await expect(update(page)).toBeHidden();

	// The other page was never reloaded, is told, and still has the files of its own edition.
	await expect(update(other)).toBeVisible();
	await expect(isNew(other)).toHaveCount(0);
	await other.locator('[data-opens="search"]:visible').first().click();
	await other.getByRole('searchbox').fill('安全感');
	await expect(other.locator('.search-results a')).not.toHaveCount(0);
	await other.keyboard.press('Escape');
	await other.getByRole('button', { name: '换用新版' }).click();
	await expect(isNew(other)).toBeVisible();

	await feature.goOffline();
	await page.goto(feature.address());
	await expect(isNew(page)).toBeVisible();
});

test('a newer edition that comes while one reads moves nothing', SLOW, async ({ page, host }) => {
	const feature = await host('feature');
	await page.goto(feature.address(feature.site.chapters[0]));
	await kept(page);
	await page.mouse.move(300, 300);
	await page.mouse.wheel(0, 1500);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
	const seen = () =>
		page.evaluate(() => ({
			scroll: scrollY,
			tops: [...document.querySelectorAll('.prose > p')].map((one) => one.getBoundingClientRect().top),
			words: document.querySelector<HTMLElement>('.prose')?.innerText,
		}));
	const before = await seen();
	await publish(feature);
	await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
	await expect(update(page)).not.toHaveAttribute('hidden');
	// Who reads on sees no tools, this one included; it comes with them on the way up.
	await expect(update(page)).toBeHidden();
	expect(await seen()).toEqual(before);
	await page.mouse.wheel(0, -120);
	await expect(update(page)).toBeVisible();
	expect((await seen()).words).toBe(before.words);
});

test('a newer edition comes by itself once all pages are closed', SLOW, async ({ page, context, host }) => {
	const feature = await host('feature');
	await page.goto(feature.address());
	await kept(page);
	await publish(feature);
	await page.reload();
	await expect(update(page)).toBeVisible();
	const next = await context.newPage();
	await page.close();
	// The worker takes over a moment after the last page has gone.
	await expect(async () => {
		await next.goto('about:blank');
		await next.goto(feature.address());
		expect(await isNew(next).count()).toBe(1);
	}).toPass();
});

for (const [what, spoil] of Object.entries({
	'a file fails': ({ folder }: Host) => {
		const [text = ''] = listFiles(join(folder, '_assets'), '.json');
		renameSync(text, `${text}.gone`);
		return () => renameSync(`${text}.gone`, text);
	},
	'a page is of another edition': ({ folder }: Host) => {
		const file = join(folder, 'stats', 'index.html');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace('<h1>', '<h1>新版'));
		return () => writeFileSync(file, text);
	},
})) {
	test(
		`where ${what} midway, nothing is kept and the page is read on; the next visit tries again`,
		SLOW,
		async ({ page, host }) => {
			const feature = await host('feature');
			const mend = spoil(feature);
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			const failed = async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				return (
					registration === undefined ||
					!(registration.installing ?? registration.waiting ?? registration.active)
				);
			};
			await page.addInitScript(noteTries);
			await page.goto(feature.address());
			await expect(page.locator('html')).toHaveAttribute('data-tried', '');
			await expect.poll(() => page.evaluate(failed)).toBe(true);
			await expect(update(page)).toBeHidden();
			await page.locator('.gates .gate-way').first().click();
			await expect(page.locator('.hero')).toBeVisible();
			expect(errors).toEqual([]);
			mend();
			await page.goto(feature.address());
			await kept(page);
		},
	);
}

test('an update that fails midway leaves the kept edition whole', SLOW, async ({ page, host }) => {
	const feature = await host('feature');
	await page.goto(feature.address());
	await kept(page);
	await publish(feature);
	rmSync(join(feature.folder, '_assets', 'search.00000000.json'));
	await page.reload();
	await expect
		.poll(() => feature.asked.filter((path) => path.endsWith('search.00000000.json')).length)
		.toBe(1);
	await expect.poll(() => page.evaluate(atRest)).toBe(true);
	await quiet(page);
	await expect(update(page)).toBeHidden();
	await feature.goOffline();
	for (const path of ['', ...feature.site.chapters]) {
		await page.goto(feature.address(path));
		await expect(title(page)).toBeVisible();
		await expect(isNew(page)).toHaveCount(0);
	}
	await page.locator('[data-opens="search"]:visible').first().click();
	await page.getByRole('searchbox').fill('安全感');
	await expect(page.locator('.search-results a')).not.toHaveCount(0);
});

test('where the device is full the page is read without', SLOW, async ({ page, host }) => {
	const { address } = await host('feature');
	const client = await page.context().newCDPSession(page);
	await client.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(address()).origin,
		quotaSize: 50_000,
	});
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.addInitScript(noteTries);
	await page.goto(address());
	await expect(page.locator('html')).toHaveAttribute('data-tried', '');
	await expect.poll(() => page.evaluate(atRest)).toBe(true);
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	await page.locator('.gates .gate-way').first().click();
	await expect(page.locator('.hero')).toBeVisible();
	expect(errors).toEqual([]);
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
	await page.route('**/*.woff2', async (route) => (await slow, route.continue()));
	await page.goto(address(), { waitUntil: 'domcontentloaded' });
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	await quiet(page);
	expect(await page.locator('html').getAttribute('data-registered')).toBeNull();
	answer();
	await expect(page.locator('html')).toHaveAttribute('data-registered', 'complete');
});

// Now and then the old worker stays for more than a minute; until it is known why, not for every change.
test('with no room set the worker goes, with all that it kept', SLOW, async ({ page, host }) => {
	const { site, folder, address } = await host('feature');
	await page.goto(address());
	await kept(page);
	expect(await caches(page)).toBeGreaterThan(0);
	await writeWorker(folder, site.base, WRITTEN, 0);
	for (const file of listFiles(folder, '.html')) {
		writeFileSync(file, readFileSync(file, 'utf8').replace(/<reader-offline.*?<\/reader-offline>/s, ''));
	}
	await page.reload();
	const isNext = () =>
		page.evaluate(async () => {
			const { serviceWorker } = navigator;
			const known = await serviceWorker.getRegistration();
			return !known || known.waiting !== null;
		});
	await expect.poll(isNext).toBe(true);
	// Browsers let the old worker finish what it does for an open page: it goes while none is open.
	await expect
		.poll(async () => {
			await page.goto(address());
			const left = await registrations(page);
			await page.goto('about:blank');
			return left;
		})
		.toBe(0);
	await page.goto(address());
	expect(await caches(page)).toBe(0);
	await expect(title(page)).toBeVisible();
	await expect(page.locator('reader-offline')).toHaveCount(0);
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test(
	'a feature built with no room registers nothing and carries the worker that goes',
	SLOW,
	async ({ page, host }) => {
		const { folder, address } = await host('second');
		await page.goto(address());
		await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
		await expect(page.locator('reader-offline')).toHaveCount(0);
		expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain('unregister');
	},
);

test('of a feature that is too big, the chapters around the reader are kept', async ({ page, host }) => {
	const { site, address, goOffline } = await host('long');
	await page.goto(address('contents/'));
	const all = await page
		.locator('main .contents-chapter')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	expect(all.length).toBe(site.chapters.length);
	await page.goto(all[20] ?? '');
	await kept(page);
	const held = () =>
		page.evaluate(async () => {
			const [name = ''] = (await window.caches.keys()).filter((key) => key.startsWith('near-'));
			const requests = name ? await (await window.caches.open(name)).keys() : [];
			return requests.map(({ url }) => new URL(url).pathname);
		});
	const path = (at: number) => new URL(all[at] ?? '').pathname;
	await expect.poll(held).toContain(path(19));
	expect(await held()).toEqual(expect.arrayContaining([path(20), path(21), path(19)]));

	// Looking up a number between two chapters moves nothing.
	await page.goto(address('stats/'));
	await quiet(page);
	expect(await held()).toContain(path(20));

	await page.goto(all[40] ?? '');
	await expect.poll(held).toContain(path(39));
	await expect.poll(held).not.toContain(path(20));
	const bytes = await page.evaluate(async () => {
		let sum = 0;
		for (const name of await window.caches.keys()) {
			const cache = await window.caches.open(name);
			for (const request of await cache.keys())
				sum += (await (await cache.match(request))!.arrayBuffer()).byteLength;
		}
		return sum;
	});
	expect(bytes).toBeLessThanOrEqual(MB);

	await goOffline();
	for (const at of [40, 41, 39]) {
		await page.goto(all[at] ?? '');
		await expect(page.locator('.hero')).toBeVisible();
	}
	await page.goto(all[3] ?? '');
	await expect(title(page)).toHaveText('没有网络');
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
