import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, quiet } from './quiet.ts';
import { SLOW } from './sites.ts';
import { test, kept, atRest, publish, update, title, isNew } from './kept.ts';

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
	// The worker takes over a moment after the last page has gone: between two looks none is open.
	await expect(async () => {
		await next.goto(feature.address());
		const come = await isNew(next).count();
		await next.goto('about:blank');
		expect(come).toBe(1);
	}).toPass();
});

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
