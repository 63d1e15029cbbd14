import { expect, type Page, quiet, test } from './quiet.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, siteOf, SLOW, slowIf } from './sites.ts';

const site = siteOf('feature');

/** The chapters in reading order, as the pages link them. */
async function chapters(page: Page): Promise<string[]> {
	// Read, not opened: that costs as much as a test.
	const cover = await (await page.request.get(addressOf(site))).text();
	const links = [...cover.matchAll(/<a\b[^>]*class="[^"]*\bgate-way\b[^>]*>/g)].map(([tag]) => tag);
	const addresses = links.map((tag) => /\bhref="([^"]+)"/.exec(tag)?.[1] ?? '');
	return [...new Set(addresses.map((address) => new URL(address, addressOf(site)).href))];
}

/** Opens the second chapter with its keys at work; gives back the addresses around it. */
async function second(page: Page) {
	const [before = '', here = '', after = ''] = await chapters(page);
	await page.goto(here);
	await atWork(page);
	return { before, here, after };
}

function atWork(page: Page) {
	return page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
}

/** Presses keys that must do nothing, and waits long enough for a page to turn. */
async function stays(page: Page, ...keys: string[]) {
	const address = page.url();
	for (const key of keys) await page.keyboard.press(key);
	await quiet(page);
	expect(page.url()).toBe(address);
	await expect(page.locator('dialog[open]')).toHaveCount(0);
}

for (const width of [390, 900, 1280] as const) {
	test(
		`arrows turn chapters, and stop at both ends: ${width} px`,
		slowIf(width !== 1280),
		async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			const all = await chapters(page);
			await page.goto(all[0] ?? '');
			await atWork(page);
			await stays(page, 'ArrowLeft');
			for (const next of all.slice(1)) {
				await page.keyboard.press('ArrowRight');
				await page.waitForURL(next);
				await atWork(page);
			}
			await stays(page, 'ArrowRight');
			await page.keyboard.press('ArrowLeft');
			await page.waitForURL(all.at(-2) ?? '');
		},
	);
}

test('arrows turn chapters below a base path', SLOW, async ({ page }) => {
	const base = siteOf('feature');
	await page.goto(
		addressOf(
			base,
			base.chapters.find((path) => path.includes('chuangjian')),
		),
	);
	await atWork(page);
	const next = (await page.locator('a[rel="next"]').getAttribute('href')) ?? '';
	expect(next.startsWith(base.base)).toBe(true);
	await page.keyboard.press('ArrowRight');
	await page.waitForURL((url) => url.pathname === next);
});

test('arrows with a modifier are not ours', SLOW, async ({ page }) => {
	await second(page);
	for (const modifier of ['Control', 'Meta', 'Shift']) {
		await stays(page, `${modifier}+ArrowRight`, `${modifier}+ArrowLeft`);
	}
	// Alt with an arrow is the browser's history: nothing is ahead, and chapter three must not come.
	await stays(page, 'Alt+ArrowRight');
});

test('arrows do nothing while words are selected', SLOW, async ({ page }) => {
	const { after } = await second(page);
	await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.prose p') as Node));
	await stays(page, 'ArrowRight', 'ArrowLeft');
	await page.evaluate(() => getSelection()?.removeAllRanges());
	await page.keyboard.press('ArrowRight');
	await page.waitForURL(after);
});

test('arrows do nothing in controls, fields, wide tables and with a note open', async ({ page }) => {
	await second(page);
	await page.evaluate(() => {
		// One by one: the page takes no HTML from a string.
		const fields: [tag: string, attributes: Record<string, string>, text?: string][] = [
			['input', { id: 'f1' }],
			['textarea', { id: 'f2' }],
			['select', { id: 'f3' }],
			['p', { id: 'f4', contenteditable: '', tabindex: '0' }, '字'],
			['div', { id: 'f5', role: 'slider', tabindex: '0', 'aria-valuenow': '1' }],
		];
		for (const [tag, attributes, text = ''] of fields) {
			const field = document.createElement(tag);
			for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
			field.textContent = text;
			if (field instanceof HTMLSelectElement) field.append(new Option('1'));
			document.querySelector('main')?.append(field);
		}
		document.querySelectorAll('details').forEach((details) => (details.open = true));
	});
	for (const id of ['f1', 'f2', 'f3', 'f4', 'f5']) {
		await page.locator(`#${id}`).focus();
		await stays(page, 'ArrowRight', 'ArrowLeft');
		if (id !== 'f5') await stays(page, '?', '/');
	}
	await page.locator('.keys-open').focus();
	await stays(page, 'ArrowRight', 'ArrowLeft');
	await page.locator('summary').first().focus();
	await stays(page, 'ArrowRight', 'ArrowLeft');
	await page.locator('.chart-table').first().focus();
	await stays(page, 'ArrowRight', 'ArrowLeft');

	await page.setViewportSize({ width: 390, height: 844 });
	await page.locator('.prose a.term').first().press('Enter');
	await expect(page.locator('.note.is-open')).toBeVisible();
	await stays(page, 'ArrowRight', 'ArrowLeft');
});

test('arrows do nothing on a page wider than its window', SLOW, async ({ page }) => {
	await second(page);
	await page.evaluate(() => document.body.style.setProperty('min-inline-size', '3000px'));
	await stays(page, 'ArrowRight');
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(
		`? opens the help, Escape closes it and gives the focus back: ${colorScheme}`,
		slowIf(colorScheme === 'light'),
		async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await second(page);
			const link = page.locator('.pager a').first();
			await link.focus();
			await page.keyboard.press('?');
			const help = page.getByRole('dialog', { name: '快捷键' });
			await expect(help).toBeVisible();
			await expect(help.locator('dd:visible').first()).toHaveText('上一章');
			await expect(help.getByRole('img', { name: '左方向键' })).toBeVisible();
			const address = page.url();
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('?');
			await quiet(page);
			expect(page.url()).toBe(address);
			expect(await faults(page, { part: '#panel-keys' })).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(help).toBeHidden();
			await expect(link).toBeFocused();
		},
	);
}

test('/ and Ctrl or Command with K search; the switch turns off the first alone', async ({ page }) => {
	await second(page);
	const search = page.locator('#panel-search');
	for (const key of ['/', 'Control+k', 'Meta+k']) {
		await page.keyboard.press(key);
		await expect(search.getByRole('searchbox')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(search).toBeHidden();
		// Going back takes a moment, in which a hand opens nothing.
		await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
	}
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: '启用快捷键' }).uncheck();
	await page.keyboard.press('Escape');
	await stays(page, '/');
	await page.keyboard.press('Control+k');
	await expect(search).toBeVisible();
});

test('the switch turns all keys off, here, on the next page and again on', SLOW, async ({ page }) => {
	const { here, after } = await second(page);
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: '启用快捷键' }).uncheck();
	await page.keyboard.press('Escape');
	await stays(page, 'ArrowRight', 'ArrowLeft', '?', '/');
	await page.goto(after);
	await atWork(page);
	await stays(page, 'ArrowRight', 'ArrowLeft', '?', '/');
	await page.goto(here);
	await atWork(page);
	await page.locator('.keys-open').click();
	await expect(page.getByRole('checkbox', { name: '启用快捷键' })).not.toBeChecked();
	await page.getByRole('checkbox', { name: '启用快捷键' }).check();
	await page.keyboard.press('Escape');
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await page.keyboard.press('ArrowRight');
	await page.waitForURL(after);
});

test('the switch works where nothing can be stored', SLOW, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await second(page);
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: '启用快捷键' }).uncheck();
	await page.keyboard.press('Escape');
	await stays(page, 'ArrowRight', '?');
});
