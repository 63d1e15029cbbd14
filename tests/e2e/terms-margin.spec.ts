import { expect, type Page, test } from './test.ts';
import { addressOf, SLOW, slowIf } from './sites.ts';
import { PHONE, TABLET, DESK, BESIDE, site, pagesWithTerms, open, first } from './noting.ts';

/** Gives the page another size, and the notes time to follow. */
async function resize(page: Page, size: { width: number; height: number }) {
	await page.setViewportSize(size);
	for (let frame = 0; frame < 4; frame++)
		await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
}

/** Each note's place with the place of its first term, as the page stands. */
function places(page: Page) {
	return page.evaluate(() =>
		[...document.querySelectorAll('.note')].map((note) => {
			const link = document.querySelector(`.prose a.term[href="#${note.id}"]`);
			const box = link?.closest('.prose');
			const prose = box?.getBoundingClientRect();
			const line = link?.getClientRects()[0];
			const name = note.querySelector('dfn')?.getClientRects()[0];
			const { top, bottom, left, right } = note.getBoundingClientRect();
			return {
				id: note.id,
				...{ top, bottom, left, right },
				start: prose?.top ?? NaN,
				end: prose?.bottom ?? NaN,
				text: (prose?.right ?? NaN) - (box ? parseFloat(getComputedStyle(box).paddingRight) : 0),
				off: name && line ? (name.top + name.bottom - line.top - line.bottom) / 2 : NaN,
			};
		}),
	);
}

for (const { site: feature, path, title } of pagesWithTerms) {
	const details = slowIf(path !== site.chapters[0]);

	test(`notes stand in the margin beside their terms: ${title}`, details, async ({ look: page }) => {
		await open(page, addressOf(feature, path), { width: 1440, height: 900 });
		for (const width of [1440, 1280, 1100]) {
			await resize(page, { width, height: 900 });
			const notes = (await places(page)).sort((a, b) => a.top - b.top);
			if (notes.length === 0) continue;
			await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'margin');
			notes.forEach((note, index) => {
				const at = `${note.id} at ${width} px`;
				const above = notes[index - 1];
				const below = notes[index + 1];
				expect.soft(note.left, `${at}, clear of the text`).toBeGreaterThan(note.text + 24);
				expect.soft(note.right, `${at}, in the window`).toBeLessThanOrEqual(width - 16);
				expect.soft(note.top, `${at}, not above the text`).toBeGreaterThanOrEqual(note.start - 1);
				expect.soft(note.bottom, `${at}, not past the text`).toBeLessThanOrEqual(note.end + 1);
				if (above) expect.soft(note.top, `${at}, below the one before`).toBeGreaterThan(above.bottom + 8);
				const pushed = above !== undefined && note.off > 0 && note.top - above.bottom < 24;
				const pulled =
					note.off < 0 && (note.end - note.bottom < 2 || (below && below.top - note.bottom < 24));
				if (!pushed && !pulled)
					expect.soft(Math.abs(note.off), `${at}, beside its line`).toBeLessThan(BESIDE);
			});
		}
	});

	test(`each note is in the page once: ${title}`, details, async ({ look: page }) => {
		await open(page, addressOf(feature, path), PHONE);
		const term = page.locator('.prose a.term').first();
		if ((await term.count()) === 0) return;
		await page.getByRole('button', { name: /^展开\d+条$|^展開\d+條$/ }).click();
		for (const size of [PHONE, TABLET, DESK]) {
			await resize(page, size);
			await term.click();
			const counts = await page.evaluate(() =>
				[...document.querySelectorAll('.note p')].map((note) => {
					const words = note.textContent?.trim() ?? '';
					const times = (text: string) => text.split(words).length - 1;
					return [times(document.body.innerText), times(document.body.textContent ?? '')];
				}),
			);
			expect(counts.length).toBeGreaterThan(0);
			expect(counts, `${size.width} px`).toEqual(counts.map(() => [1, 1]));
		}
	});
}

test('in the margin the list keeps its name and leaves no empty room; a term leads to its note and the note back, and the page stays', async ({
	page,
}) => {
	await open(page, first(), DESK);
	await expect(page.getByRole('region', { name: '词条' }).getByRole('listitem')).toHaveCount(
		await page.locator('.note').count(),
	);
	const section = await page.locator('.notes').boundingBox();
	expect(section?.height ?? 0).toBeLessThanOrEqual(1);

	const term = page.locator('.prose a.term').first();
	await term.scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => scrollY);
	await term.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.note').first()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.locator('.note-back').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(term).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(term).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('notes move with the type size, with opened tables and with the window', SLOW, async ({ page }) => {
	await open(page, first(), DESK);
	const off = async () =>
		Math.max(...(await places(page)).filter(({ off }) => off < 0).map(({ off }) => -off), 0);
	await page.evaluate(() => document.documentElement.style.setProperty('--text', '21px'));
	await expect.poll(off).toBeLessThan(2);
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
	await expect.poll(off).toBeLessThan(2);
	await page.setViewportSize(PHONE);
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'box');
	await page.setViewportSize(TABLET);
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'fold');
	await page.setViewportSize(DESK);
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'margin');
	// More words than stand beside the text: the notes fold on wide screens too.
	await page
		.locator('.note dfn')
		.evaluateAll((all) => all.forEach((dfn) => ((dfn as HTMLElement).style.lineHeight = '60rem')));
	await page.evaluate(() => document.documentElement.style.setProperty('--text', '22px'));
	await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', 'fold');
	const term = page.locator('.prose a.term').first();
	await term.click();
	for (let frame = 0; frame < 4; frame++)
		await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
	await expect(term).toHaveAttribute('aria-expanded', 'true');
});
