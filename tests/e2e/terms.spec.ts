import { expect, test } from './test.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, SLOW, slowIf, THOROUGH } from './sites.ts';
import { PHONE, TABLET, DESK, site, features, open, first } from './noting.ts';

for (const [size, mode] of [
	[PHONE, 'box'],
	[TABLET, 'fold'],
] as const) {
	test(
		`a term opens its note by tap and by key, and Escape closes it: ${size.width} px`,
		slowIf(THOROUGH || size !== PHONE),
		async ({ page }) => {
			await open(page, first(), size);
			await expect(page.locator('reader-notes')).toHaveAttribute('data-mode', mode);
			const terms = await page.locator('.prose a.term').all();
			// The first and the last stand for those between them.
			for (const term of THOROUGH ? terms : terms.filter((_, at) => at === 0 || at === terms.length - 1)) {
				const note = page.locator((await term.getAttribute('href')) ?? '');
				await expect(term).toHaveRole('button');
				await expect(term).toHaveAccessibleDescription((await note.locator('p').textContent())?.trim() ?? '');
				for (const call of [() => term.click(), () => term.press('Enter'), () => term.press(' ')]) {
					await call();
					await expect(term).toHaveAttribute('aria-expanded', 'true');
					await expect(note).toBeInViewport({ ratio: 1 });
					const lines = await term.evaluate((link) =>
						[...link.getClientRects()].map(({ top, bottom }) => ({ top, bottom })),
					);
					const box = await note.boundingBox();
					for (const { top, bottom } of lines) {
						const covers = box !== null && box.y < bottom && box.y + box.height > top;
						expect(covers, 'the note covers its term').toBe(false);
					}
					await page.keyboard.press('Escape');
					await expect(term).toHaveAttribute('aria-expanded', 'false');
					await expect(term).toBeFocused();
				}
				await term.click();
				await expect(term).toHaveAttribute('aria-expanded', 'true');
				await term.click();
				await expect(term).toHaveAttribute('aria-expanded', 'false');
			}
			expect(await page.evaluate(() => location.hash)).toBe('');
		},
	);

	test(
		`no accessibility fault with a note open: ${size.width} px`,
		slowIf(THOROUGH || size !== PHONE),
		async ({ page }) => {
			await open(page, first(), size);
			for (const colorScheme of THOROUGH ? (['light', 'dark'] as const) : (['light'] as const)) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				await page.locator('.prose a.term').nth(1).press('Enter');
				expect(await faults(page, { part: THOROUGH ? 'main' : '.note.is-open' })).toEqual([]);
				await page.keyboard.press('Escape');
			}
		},
	);

	test(
		`the list at the end keeps its height while a note is open: ${size.width} px`,
		SLOW,
		async ({ page }) => {
			await open(page, first(), size);
			const height = () => page.locator('.notes').evaluate((notes) => notes.getBoundingClientRect().height);
			const before = await height();
			await page.locator('.prose a.term').first().click();
			expect(Math.abs((await height()) - before)).toBeLessThan(1.5);
		},
	);
}

test('one note is open at a time', SLOW, async ({ page }) => {
	for (const size of [PHONE, TABLET]) {
		await open(page, first(), size);
		await page.locator('.prose a.term').nth(0).press('Enter');
		await page.locator('.prose a.term').nth(1).press('Enter');
		await expect(page.locator('.term[aria-expanded="true"]')).toHaveCount(1);
		await expect(page.locator('.note.is-open')).toHaveCount(1);
	}
});

for (const popovers of [true, false]) {
	test(
		`a tap beside a box closes it, ${popovers ? 'with' : 'without'} the Popover API`,
		SLOW,
		async ({ page }) => {
			if (!popovers) {
				await page.addInitScript(() => {
					for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
						delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
				});
			}
			await open(page, first(), PHONE);
			const term = page.locator('.prose a.term').first();
			for (let round = 0; round < 2; round++) {
				await term.click();
				await expect(page.locator('.note.is-open')).toBeInViewport({ ratio: 1 });
				expect(await page.locator('.note.is-open').evaluate((note) => note.hasAttribute('popover'))).toBe(
					popovers,
				);
				await page
					.locator('.prose > p')
					.first()
					.click({ position: { x: 5, y: 5 } });
				await expect(term).toHaveAttribute('aria-expanded', 'false');
				await expect(page.locator('.note.is-open')).toHaveCount(0);
			}
			await page.getByRole('button', { name: /^展开\d+条$/ }).click();
			await expect(page.locator('.note').first()).toBeFocused();
			await expect(page.locator('.note')).toHaveCount(await page.locator('.note:visible').count());
		},
	);
}

test('nothing sticks out of the paper when a note was open or in the margin', SLOW, async ({ page }) => {
	for (const size of [PHONE, TABLET, DESK]) {
		await open(page, first(), size);
		if (size !== DESK) await page.locator('.prose a.term').first().click();
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		const positions = await page
			.locator('.note')
			.evaluateAll((notes) => notes.map((note) => getComputedStyle(note).position));
		expect([...new Set(positions)], `${size.width} px`).toEqual(['static']);
		await expect(page.locator('#notes-title')).toBeVisible();
		await page.emulateMedia({ media: 'screen' });
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	for (const feature of features) {
		test(
			`terms lead to the list and notes back: ${feature.title}`,
			slowIf(THOROUGH || feature !== site),
			async ({ page }) => {
				for (const path of THOROUGH ? feature.chapters : feature.chapters.slice(0, 1)) {
					await page.goto(addressOf(feature, path));
					for (const term of (await page.locator('.prose a.term').all()).slice(0, 3)) {
						const hash = (await term.getAttribute('href')) ?? '';
						await term.click();
						await expect(page).toHaveURL(addressOf(feature, path) + hash);
						await expect(page.locator('.note:target')).toBeInViewport();
						await page.locator(`${hash} .note-back`).click();
						await expect(page.locator(':target')).toBeInViewport();
					}
				}
			},
		);
	}
});
