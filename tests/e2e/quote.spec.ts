import { expect, quiet, test } from './quiet.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, SLOW } from './sites.ts';
import {
	site,
	traditional,
	chapter,
	publicUrl,
	tools,
	copyLink,
	copyQuote,
	copied,
	open,
	select,
} from './quoting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a link to selected words: address, paragraph and words; opened, it shows them. A quotation: words, title and link', async ({
	page,
	context,
}) => {
	await open(page);
	await select(page, '人民群众的安全感有了明显提升');
	await copyLink(page).click();
	await expect(page.locator('reader-quote').getByText('已复制')).toBeVisible();
	const link = new URL(await copied(page));
	expect(link.href.startsWith(publicUrl)).toBe(true);
	const [, id = '', words = ''] = /^#(p\d+):~:text=(.+)$/.exec(link.hash) ?? [];
	expect(decodeURIComponent(words)).toBe('人民群众的安全感有了明显提升');
	await expect(page.locator(`#${id}`)).toContainText('人民群众的安全感有了明显提升');
	expect(await faults(page, { part: 'reader-quote' })).toEqual([]);

	// The tools go where the page scrolls: it is brought there first.
	await select(page, '归谁管');
	await quiet(page);
	await page.evaluate(() => getSelection()?.removeAllRanges());
	await expect(tools(page)).toBeHidden();
	await select(page, '归谁管');
	await copyQuote(page).click();
	await expect.poll(() => copied(page)).toMatch(/^“归谁管”\n/);
	const [, title, address = ''] = (await copied(page)).split('\n');
	expect(title).toBe(await page.title());
	expect(address.startsWith(`${publicUrl}#p`)).toBe(true);

	const arrived = await context.newPage();
	await arrived.goto(addressOf(site, chapter) + link.hash);
	await expect(arrived.locator(`#${id}`)).toBeInViewport();
	expect(await arrived.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test(
	'the words alone lead there, as whole words however they were selected',
	SLOW,
	async ({ page, context }) => {
		await open(page);
		const cases = [
			['众安全感', '增幅超', '公众安全感'],
			['方政法委员', '方政法委员', ''],
			['座城市', '归谁', ''],
			['社会治安', '督促整', ''],
			['清单管的', '哪里', ''],
		].slice(0, 5);
		let led = 0;
		for (const [from = '', to = ''] of cases) {
			const there = await page.evaluate(
				(words) => document.querySelector('.prose')?.textContent?.includes(words),
				from,
			);
			if (!there) continue;
			await select(page, from, to);
			await expect(tools(page)).toBeVisible();
			const top = await page.evaluate(
				() => getSelection()!.getRangeAt(0).getBoundingClientRect().top + scrollY,
			);
			await copyLink(page).click();
			await expect.poll(() => copied(page)).toContain(':~:text=');
			const directive = (await copied(page)).replace(/^[^:]+:\/\/[^#]+#[^:]*/, '');
			await page.evaluate(
				() => (navigator.clipboard.writeText(''), (document.activeElement as HTMLElement).blur()),
			);
			const arrived = await context.newPage();
			await arrived.goto(`${addressOf(site, chapter)}#${directive}`);
			const { height } = arrived.viewportSize()!;
			await expect
				.poll(() => arrived.evaluate(() => scrollY), { message: directive })
				.toBeGreaterThan(Math.max(0, top - height));
			expect(await arrived.evaluate(() => scrollY)).toBeLessThan(Math.max(height, top + 60));
			await arrived.close();
			led++;
		}
		expect(led).toBeGreaterThan(2);
	},
);

test('without word boundaries the paragraph’s anchor does', SLOW, async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(Intl, 'Segmenter', { value: undefined }));
	await open(page);
	await select(page, '人民群众的安全感');
	await copyLink(page).click();
	await expect.poll(() => copied(page)).toMatch(/#p\d+$/);
});

test('what cannot be copied stands selected in a field', SLOW, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
		document.execCommand = () => false;
	});
	await open(page);
	await select(page, '归谁管');
	await copyQuote(page).click();
	const field = tools(page).getByRole('textbox');
	await expect(field).toBeFocused();
	await expect(field).toHaveValue(/^“归谁管”\n/);
	await expect(page.locator('reader-quote').getByText('没有复制成')).toBeVisible();
	await quiet(page);
	await expect(field).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(tools(page)).toBeHidden();
	expect(await page.evaluate(() => getSelection()?.toString())).toBe('归谁管');
});

test('outside the running text, and in figures, nothing is offered', SLOW, async ({ page }) => {
	await open(page);
	for (const selector of ['h1', '.stele', '.chart-title', '.site-footer p']) {
		await page.evaluate((chosen) => {
			const element = document.querySelector(chosen) as Element;
			element.scrollIntoView({ block: 'center' });
			getSelection()?.selectAllChildren(element);
		}, selector);
		await quiet(page);
		await expect(tools(page), selector).toBeHidden();
	}
});

test('no accessibility fault: dark', SLOW, async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await open(page);
	await select(page, '归谁管');
	await copyLink(page).click();
	expect(await faults(page, { part: 'reader-quote' })).toEqual([]);
});

test('words of the Traditional edition stand in its quotation marks', async ({ page }) => {
	await page.goto(addressOf(traditional, chapter));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
	await select(page, '「新引擎」');
	await page.getByRole('toolbar', { name: '選中的文字' }).getByRole('button', { name: '引用' }).click();
	await expect(page.locator('.quote-state')).toContainText('已複製');
	const [quoted, , address] = (await copied(page)).split('\n');
	expect(quoted).toBe('「『新引擎』」');
	expect(address).toContain(new URL(traditional.base + chapter, site.site).href);
});
