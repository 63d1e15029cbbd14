import { expect, type Page, test } from './test.ts';
import { faults } from '../sweep/faults.ts';
import { DESK, open, PHONE, site, TABLET } from './noting.ts';
import { addressOf, slowIf } from './sites.ts';

const address = addressOf(site, site.chapters[0]);
const numbers = (page: Page) => page.locator('.prose a.stat');
const note = (page: Page) => page.locator('.number-note.is-open');

for (const size of [PHONE, TABLET, DESK]) {
	test(
		`a number opens what it stands for in its place, and Escape closes it: ${size.width} px`,
		slowIf(size === TABLET),
		async ({ page }) => {
			await open(page, address, size);
			const number = numbers(page).nth(1);
			await expect(number).toHaveRole('button');
			await number.press('Enter');
			await expect(note(page)).toBeInViewport({ ratio: 1 });
			const id = await number.getAttribute('data-stat');
			await expect(note(page)).toHaveId(`number-${id}`);
			await expect(note(page)).toContainText(((await number.textContent()) ?? '').replace(/\D/g, ''));
			// When and where, or that the source does not say.
			await expect(note(page).locator('.number-fact', { hasText: ' · ' })).toHaveCount(1);
			const lines = await number.evaluate((link) =>
				[...link.getClientRects()].map(({ y, height }) => [y, height]),
			);
			const box = await note(page).boundingBox();
			for (const [top = 0, height = 0] of lines)
				expect(box !== null && box.y < top + height && box.y + box.height > top, 'covers its line').toBe(
					false,
				);
			if (size === PHONE) expect(await faults(page, { part: '.number-note.is-open' })).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(note(page)).toHaveCount(0);
			await expect(number).toBeFocused();
			expect(page.url()).toBe(address);
		},
	);
}

test('a mouse that rests on a number shows it, and may go to it; away from both it goes', async ({
	page,
}) => {
	await open(page, address, DESK);
	await numbers(page).first().hover();
	await expect(note(page)).toBeVisible();
	await note(page).hover();
	await note(page).getByRole('link', { name: '分享' }).hover();
	await expect(note(page)).toBeVisible();
	await page.mouse.move(2, 2);
	await expect(note(page)).toHaveCount(0);
});

test('from it one goes to the number’s page, or sends it', async ({ page }) => {
	await open(page, address, PHONE);
	const id = await numbers(page).first().getAttribute('data-stat');
	await numbers(page).first().click();
	await note(page).getByRole('link', { name: '分享' }).click();
	const sheet = page.locator('#panel-share');
	await expect(sheet.locator('[data-subject]')).toContainText('：');
	await expect(sheet.getByRole('textbox')).toHaveValue(new RegExp(`/stats/${id}/$`));
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await numbers(page).first().click();
	await note(page).getByRole('link', { name: '详情' }).click();
	await expect(page).toHaveURL(addressOf(site, `stats/${id}/`));
});

test('a tap that comes before the script opens it all the same; without the script it leads to the page', async ({
	page,
}) => {
	let come: () => void = () => undefined;
	const held = new Promise<void>((done) => (come = done));
	await page.route('**/_assets/reader-explained.*.js', (route) => held.then(() => route.continue()));
	await page.setViewportSize(PHONE);
	await page.goto(address);
	const id = await numbers(page).first().getAttribute('data-stat');
	await numbers(page).first().click();
	expect(page.url()).toBe(address);
	come();
	await expect(note(page)).toBeVisible();
	await page.unroute('**/_assets/reader-explained.*.js');
	await page.route('**/_assets/reader-explained.*.js', (route) => route.abort());
	await page.goto(address);
	await numbers(page).first().click();
	await expect(page).toHaveURL(addressOf(site, `stats/${id}/`));
});

test('pulled down with a finger it goes', async ({ page }) => {
	await open(page, address, PHONE);
	await numbers(page).first().click();
	await expect(note(page)).toBeVisible();
	await note(page).evaluate((element) => {
		const at = (clientY: number) => [new Touch({ identifier: 1, target: element, clientX: 100, clientY })];
		element.dispatchEvent(new TouchEvent('touchstart', { touches: at(300), bubbles: true }));
		element.dispatchEvent(new TouchEvent('touchmove', { touches: at(360), bubbles: true }));
	});
	await expect(note(page)).toHaveCount(0);
});
