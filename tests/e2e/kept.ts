import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test as base } from './quiet.ts';
import { type Edition, EDITIONS } from '../../src/model/editions.ts';
import { CACHE } from '../support/outputs.ts';
import { serve } from '../support/serve.ts';
import { type Site, siteOf } from './sites.ts';

export const MB = 1024 * 1024;
export const [WRITTEN] = EDITIONS as [Edition, ...Edition[]];

/** A copy of a built site on a server of its own, which can change and go away. */
export type Host = {
	site: Site;
	folder: string;
	address: (path?: string) => string;
	goOffline: () => Promise<void>;
	/** Paths that browsers have asked for. */
	asked: string[];
};

/** Where other contexts are open in the same browser, a new worker now and then does not take over. */
export const test = base.extend<{ host: (name: Site['name']) => Promise<Host> }>({
	serviceWorkers: 'allow',
	reuseContext: false,
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

/** Waits until a worker has kept its edition and stands behind the page. */
export async function kept(page: Page) {
	await page.evaluate(async () => {
		const { serviceWorker } = navigator;
		await serviceWorker.ready;
		if (!serviceWorker.controller)
			await new Promise((taken) => serviceWorker.addEventListener('controllerchange', taken));
	});
}

/** Runs in the page: whether no worker is being fetched or waits. */
export const atRest = async () => {
	const registration = await navigator.serviceWorker.getRegistration();
	return !registration?.installing && !registration?.waiting;
};

/** A newer edition of the copy: other words on the cover, other search text. */
export async function publish({ folder, site }: Host) {
	const cover = join(folder, 'index.html');
	const assets = join(folder, '_assets');
	const [index = ''] = readdirSync(assets).filter((file) => /^search\..*\.json$/.test(file));
	renameSync(join(assets, index), join(assets, 'search.00000000.json'));
	writeFileSync(
		cover,
		readFileSync(cover, 'utf8').replace('<h1>', '<h1>新版').replaceAll(index, 'search.00000000.json'),
	);
	await bundleWorker({ folder, site }, 5 * MB);
}

/** Writes the service worker of a copy again. What bundles it is large, and few of the tests here need it. */
export async function bundleWorker({ folder, site }: Pick<Host, 'folder' | 'site'>, bytes: number) {
	const { writeWorker } = await import('../../src/outputs/offline/bundle.ts');
	await writeWorker(folder, site.base, WRITTEN, bytes);
}

export const update = (page: Page) => page.locator('[data-update]');
export const title = (page: Page) => page.locator('h1');
export const isNew = (page: Page) => page.locator('h1', { hasText: '新版' });
export const registrations = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
export const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).length);
