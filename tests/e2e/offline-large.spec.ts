import { expect, quiet } from './quiet.ts';
import { MB, test, kept, title } from './kept.ts';
import { SLOW } from './sites.ts';

test(
	'of a feature that is too big, the chapters around the reader are kept',
	SLOW,
	async ({ page, host }) => {
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
	},
);
