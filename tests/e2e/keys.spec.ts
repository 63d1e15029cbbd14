import { expect, test } from './quiet.ts';
import { addressOf, siteOf, SLOW, slowIf } from './sites.ts';
import { chapters, second, atWork, stays } from './pressing.ts';

for (const width of [390, 900, 1280] as const) {
	test(
		`arrows turn chapters, and stop at both ends: ${width} px`,
		slowIf(width !== 1280),
		async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			// Two chapters have two ends.
			const all = await chapters(page, siteOf('small'));
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
		await stays(page, 'ArrowRight', 'ArrowLeft', ...(id === 'f5' ? [] : ['?', '/']));
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
