import { expect, type Page, quiet, test } from './quiet.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, siteOf, SLOW, traditionalOf } from './sites.ts';

const site = siteOf('feature');
const traditional = traditionalOf('feature');
const chapter = site.chapters.find((path) => path.includes('chuangjian')) ?? '';
const publicUrl = new URL(site.base + chapter, site.site).href;

const tools = (page: Page) => page.getByRole('toolbar', { name: '选中的文字' });
const copyLink = (page: Page) => tools(page).getByRole('button', { name: '复制链接' });
const copyQuote = (page: Page) => tools(page).getByRole('button', { name: '引用' });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function open(page: Page, path = chapter) {
	await page.goto(addressOf(site, path));
	await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
}

/** Selects words of the running text, from the first to the last named. */
async function select(page: Page, from: string, to = from) {
	await page.evaluate(
		([from, to]) => {
			const range = document.createRange();
			for (const [words, edge] of [
				[from, 'start'],
				[to, 'end'],
			] as const) {
				const walker = document.createTreeWalker(
					document.querySelector('.prose') as Node,
					NodeFilter.SHOW_TEXT,
				);
				let node = walker.nextNode();
				while (node && !node.textContent?.includes(words ?? '')) node = walker.nextNode();
				if (!node) throw new Error(`no “${words}”`);
				const at = node.textContent?.indexOf(words ?? '') ?? 0;
				if (edge === 'start') {
					node.parentElement?.scrollIntoView({ block: 'center' });
					range.setStart(node, at);
				} else range.setEnd(node, at + (words?.length ?? 0));
			}
			const selection = getSelection();
			selection?.removeAllRanges();
			selection?.addRange(range);
		},
		[from, to],
	);
}

const box = async (page: Page) => (await page.locator('reader-quote').boundingBox())!;
const selected = (page: Page) =>
	page.evaluate(() => {
		const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
		return { top, bottom };
	});

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

test('on touch screens the tools stand at the window’s foot, above the bar', async ({ browser }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		serviceWorkers: 'block',
	});
	const page = await context.newPage();
	await open(page);
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	const bar = (await page.locator('.bar').boundingBox())!;
	const { y, height, x, width } = await box(page);
	expect(Math.abs(y + height - bar.y)).toBeLessThan(2);
	expect([x, width]).toEqual([0, 390]);
	// The system's menu stands by the words.
	expect((await selected(page)).bottom).toBeLessThan(y - 100);
	for (const button of await tools(page).getByRole('button').all())
		expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	await page.evaluate(() => scrollBy(0, 40));
	await expect(tools(page)).toBeHidden();
	await context.close();
});

test('with a mouse they stand below the last selected line, and go on scroll or when nothing is selected', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page);
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	const { bottom } = await selected(page);
	const { y } = await box(page);
	expect(y).toBeGreaterThan(bottom);
	expect(y).toBeLessThan(bottom + 20);
	await page.mouse.wheel(0, 60);
	await expect(tools(page)).toBeHidden();

	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	await page.evaluate(() => getSelection()?.removeAllRanges());
	await expect(tools(page)).toBeHidden();
});

test('a drag with the mouse shows them once the button is let go', SLOW, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page);
	const line = page.locator('.prose > p').first();
	await line.scrollIntoViewIfNeeded();
	const { x, y } = (await line.boundingBox())!;
	await page.mouse.move(x + 5, y + 18);
	await page.mouse.down();
	await page.mouse.move(x + 200, y + 18, { steps: 5 });
	await page.waitForFunction(() => customElements.get('reader-quote') !== undefined);
	await page.mouse.move(x + 220, y + 18, { steps: 5 });
	await quiet(page);
	await expect(tools(page)).toBeHidden();
	await page.mouse.up();
	await expect(tools(page)).toBeVisible();
});

test('Tab goes from the words into the tools and on to what follows, Escape back to the words', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page);
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(copyLink(page)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(copyQuote(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => copied(page)).toContain('归谁管');
	await page.keyboard.press('Escape');
	await expect(tools(page)).toBeHidden();
	expect(await page.evaluate(() => getSelection()?.toString())).toBe('归谁管');

	await page.evaluate(() => getSelection()?.removeAllRanges());
	await select(page, '归谁管');
	await expect(tools(page)).toBeVisible();
	for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
	await expect(tools(page)).toBeHidden();
	const next = await page.evaluate(() => {
		const words = [...document.querySelectorAll('.prose p')].find((p) => p.textContent?.includes('归谁管'));
		const focused = document.activeElement;
		return Boolean(
			words && focused && words.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING,
		);
	});
	expect(next).toBe(true);
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
