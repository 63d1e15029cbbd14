import { expect, quiet } from './quiet.ts';
import { memoryKey } from '../../src/reader/shared/memory.ts';
import { addressOf, SLOW } from './sites.ts';
import { test, site, KEY, stored, slugOf, readTo } from './resuming.ts';

test(
	'features below different folders of one host keep apart, and the offer holds below a folder',
	SLOW,
	async ({ page }) => {
		const path = site.chapters[1] ?? '';
		const id = await readTo(page, site, path, 5);
		await expect.poll(() => stored(page, `reader:${site.base}`)).not.toBeNull();
		expect(await stored(page, memoryKey('/'))).toBeNull();
		await page.goto(addressOf(site));
		await page.locator('.cover .resume a:last-child').click();
		await expect(page).toHaveURL(`${addressOf(site, path)}#${id}`);
	},
);

const BAD = {
	corrupt: '{"version":1,',
	foreign: '[1,2,"x"]',
	'made by hand':
		'{"version":1,"places":{"x\\"><script>":{"anchor":"\\"><script>","fraction":0.5,"at":1},"gone":{"anchor":"p1","fraction":0.5,"at":1}}}',
};

for (const [what, text] of Object.entries(BAD)) {
	test(`storage that is ${what} offers nothing and breaks nothing`, SLOW, async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.goto(addressOf(site));
		await page.evaluate(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, text]);
		await page.reload();
		await page.waitForFunction(() => customElements.get('reader-resume') !== undefined);
		await expect(page.locator('.cover .resume a:last-child')).toBeHidden();
		const path = site.chapters[1] ?? '';
		const id = await readTo(page, site, path, 5);
		await expect.poll(async () => (await stored(page))?.places?.[slugOf(path)]?.['anchor']).toBe(id);
		expect(errors).toEqual([]);
	});
}

test('what a newer edition has stored is left alone', SLOW, async ({ page }) => {
	const newer = '{"version":2,"places":{"x":{"anchor":"p","fraction":0.5,"at":1}}}';
	await page.goto(addressOf(site));
	await page.evaluate(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, newer]);
	await page.reload();
	await page.waitForFunction(() => customElements.get('reader-resume') !== undefined);
	await expect(page.locator('.cover .resume a:last-child')).toBeHidden();
	await readTo(page, site, site.chapters[1] ?? '', 5);
	await quiet(page);
	expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(newer);
});

for (const [what, block] of Object.entries({
	blocked: () => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	},
	full: () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
})) {
	test(`storage that is ${what}: reading goes on, nothing is offered`, SLOW, async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.addInitScript(block);
		await readTo(page, site, site.chapters[1] ?? '', 5);
		await quiet(page);
		await expect
			.poll(() => page.locator('.merlons').evaluate((bar) => Number(bar.style.getPropertyValue('--read'))))
			.toBeGreaterThan(0);
		await page.goto(addressOf(site));
		await page.waitForFunction(() => customElements.get('reader-resume') !== undefined);
		await expect(page.locator('.cover .resume a:last-child')).toBeHidden();
		expect(errors).toEqual([]);
	});
}
