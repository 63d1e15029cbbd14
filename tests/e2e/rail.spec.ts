import { expect, test } from './quiet.ts';
import { addressOf, SLOW } from './sites.ts';
import { SIZES, site, second, open } from './contents.ts';

test('on wide screens the rail marks the section one reads, the walked line grows and the merlons fill', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await open(page, second);
	const read = () => page.locator('.merlons').evaluate((bar) => Number(bar.style.getPropertyValue('--read')));
	await expect.poll(read).toBe(0);
	const walked = async () =>
		parseFloat((await page.locator('.rail .wall-map-walked').getAttribute('stroke-dasharray')) ?? '');
	const before = await walked();
	expect(before).toBeCloseTo(1 / site.chapters.length, 3);
	await expect(page.locator('.rail-sections [aria-current]')).toHaveCount(0);
	const last = page.locator('.prose > h2').last();
	await last.evaluate((heading) => heading.scrollIntoView());
	await expect(page.locator('.rail-sections [aria-current]')).toHaveText(await last.innerText());
	expect(await walked()).toBeGreaterThan(before);
	await expect.poll(read).toBeGreaterThan(0.1);
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await expect.poll(walked).toBeCloseTo(2 / site.chapters.length, 3);
	await expect.poll(read).toBe(1);
});

test('the tools go while reading on, and come back on the way up and at the end', async ({ page }) => {
	for (const [size, tools] of [
		[SIZES[0], '.bar'],
		[SIZES[1], '.site-header'],
	] as const) {
		await page.setViewportSize(size ?? { width: 390, height: 844 });
		await open(page, second);
		await page.waitForFunction(() => customElements.get('reader-bar') !== undefined);
		await expect(page.locator(tools)).toBeVisible();
		await page.mouse.wheel(0, 700);
		await expect(page.locator(tools)).toBeHidden();
		await page.mouse.wheel(0, -100);
		await expect(page.locator(tools)).toBeVisible();
		await expect(page.locator(tools)).toBeInViewport({ ratio: 1 });
		await page.mouse.wheel(0, 100);
		await expect(page.locator(tools)).toBeHidden();
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await expect(page.locator(tools)).toBeVisible();
	}
});

test('on phones nothing that has the focus lies under the bar', SLOW, async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, second);
	const bar = await page.locator('.bar').boundingBox();
	for (let step = 0; step < 40; step++) {
		await page.keyboard.press('Tab');
		const bottom = await page.evaluate(() => {
			const focused = document.activeElement;
			return focused && focused !== document.body && !focused.closest('.bar')
				? focused.getBoundingClientRect().bottom
				: 0;
		});
		expect(bottom).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
	}
});

test('an address that leads nowhere opens the chapter at its top', SLOW, async ({ page }) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	for (const hash of ['#no-such-place', '#%E4%B8%AD', '#"><script>', '#:~:text=']) {
		await page.goto(addressOf(site, second) + hash);
		await page.waitForLoadState('networkidle');
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await page.goto('about:blank');
	}
	expect(errors).toEqual([]);
});

test('a passage that a link leads to is marked', async ({ page }) => {
	await page.goto(addressOf(site, second));
	const id = await page.locator('.prose > p[id]').nth(4).getAttribute('id');
	await page.goto(`${addressOf(site, second)}#${id}`);
	// A page that is loaded again stands where it stood.
	await expect(page.locator(':target')).toBeInViewport();
	await page.reload();
	const bar = await page
		.locator(':target')
		.evaluate((target) => getComputedStyle(target, '::before').borderInlineStartWidth);
	expect(bar).toBe('2px');
	await expect(page.locator(':target')).toBeInViewport();
});
