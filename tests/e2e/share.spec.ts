import { expect, quiet, test } from './quiet.ts';
import { faults } from '../sweep/faults.ts';
import { addressOf, SLOW, slowIf, WIDTHS } from './sites.ts';
import { site, chapter, publicUrl, sheet, field, state, opener, given, record, open } from './sharing.ts';

for (const { width, details } of WIDTHS) {
	test.describe(`${width} px`, details, () => {
		test.use({ viewport: { width, height: 844 } });

		test('the link is copied, and that is said', async ({ page }) => {
			await given(page, {});
			await open(page);
			await expect(sheet(page).getByRole('button', { name: '发给别人' })).toBeHidden();
			await expect(state(page)).toHaveText(/^\s*$/, { useInnerText: true });
			await sheet(page).getByRole('button', { name: '复制链接' }).click();
			await expect(state(page).getByText('链接已复制')).toBeVisible();
			expect((await record(page)).copied).toEqual([publicUrl]);
		});

		test('opened by keyboard, closed by Escape, the focus comes back', async ({ page }) => {
			await page.goto(addressOf(site, chapter));
			await page.waitForFunction(() => customElements.get('reader-marks') !== undefined);
			await opener(page).focus();
			await page.keyboard.press('Enter');
			await expect(sheet(page).locator(':focus')).toHaveCount(1);
			await expect(sheet(page).getByRole('button', { name: '复制链接' })).toBeVisible();
			const stops: string[] = [];
			for (let step = 0; step < 8; step++) {
				stops.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
				await page.keyboard.press('Tab');
			}
			for (const name of ['复制链接', '微博', 'QQ', 'X', '邮件']) expect(stops).toContain(name);
			await page.keyboard.press('Escape');
			await expect(sheet(page)).toBeHidden();
			await expect(opener(page)).toBeFocused();
		});

		for (const colorScheme of ['light', 'dark'] as const) {
			test(
				`the system’s own sheet gets title and address, and no text; no accessibility fault: ${colorScheme}`,
				slowIf(colorScheme === 'dark'),
				async ({ page }) => {
					await given(page, { share: 'works' });
					await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
					await open(page);
					await sheet(page).getByRole('button', { name: '发给别人' }).click();
					const { shared, copied } = await record(page);
					expect(shared).toEqual([{ title: await page.title(), url: publicUrl }]);
					expect(copied).toEqual([]);
					await sheet(page).getByRole('button', { name: '复制链接' }).click();
					expect(await faults(page, { part: '#panel-share' })).toEqual([]);
					const small = await sheet(page)
						.locator('a:visible, button:visible, input:visible')
						.evaluateAll((all) =>
							all.filter((one) => {
								const { width, height } = one.getBoundingClientRect();
								return Math.min(width, height) < 43.9;
							}),
						);
					expect(small).toEqual([]);
				},
			);
		}
	});
}

test('a reader who thinks better of it sees no message', SLOW, async ({ page }) => {
	await given(page, { share: 'aborts' });
	await open(page);
	await sheet(page).getByRole('button', { name: '发给别人' }).click();
	await quiet(page);
	expect((await record(page)).copied).toEqual([]);
	await expect(state(page).locator('span:visible')).toHaveCount(0);
});

test('where the system’s sheet fails the link is copied', SLOW, async ({ page }) => {
	await given(page, { share: 'fails' });
	await open(page);
	await sheet(page).getByRole('button', { name: '发给别人' }).click();
	await expect(state(page).getByText('链接已复制')).toBeVisible();
	expect((await record(page)).copied).toEqual([publicUrl]);
});

for (const clipboard of ['denied', 'absent'] as const) {
	test(`clipboard ${clipboard}: the old command copies, and the focus stays`, SLOW, async ({ page }) => {
		await given(page, { clipboard });
		await open(page);
		const copy = sheet(page).getByRole('button', { name: '复制链接' });
		await copy.click();
		await expect(state(page).getByText('链接已复制')).toBeVisible();
		expect((await record(page)).copied).toEqual([publicUrl]);
		await expect(copy).toBeFocused();
	});

	test(
		`clipboard ${clipboard}, no command: the link stands selected in its field, and that is said`,
		SLOW,
		async ({ page }) => {
			await given(page, { clipboard, command: false });
			await open(page);
			await sheet(page).getByRole('button', { name: '复制链接' }).click();
			await expect(state(page).getByText('没有复制成')).toBeVisible();
			await expect(field(page)).toBeFocused();
			await expect(field(page)).toHaveValue(publicUrl);
			const selected = await field(page).evaluate((input) => {
				const { selectionStart, selectionEnd, value } = input as HTMLInputElement;
				return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
			});
			expect(selected).toBe(publicUrl);
		},
	);
}
