import { expect, test } from './test.ts';
import { addressOf, SLOW, slowIf } from './sites.ts';
import { feature, chapter, panel, field, results, says, open, intoNumber } from './searching.ts';

test('width, case, spaces, quotes and Traditional characters make no difference', SLOW, async ({ page }) => {
	await open(page);
	const count = async (query: string) => {
		await field(page).fill(query);
		return results(page).count();
	};
	for (const [one, other] of [
		['22%', '２２％'],
		['扫黑除恶', '掃黑除惡'],
		['市域社会治理', ' 市域 社會　治理 '],
		['“两抢”案件', '「兩搶」案件'],
	] as const) {
		expect(await count(one), one).toBeGreaterThan(0);
		expect(await count(other), other).toBe(await count(one));
	}
});

test('a word being composed is not searched before it is chosen', SLOW, async ({ page }) => {
	await open(page);
	const client = await page.context().newCDPSession(page);
	await client.send('Input.imeSetComposition', { text: 'anquan', selectionStart: 6, selectionEnd: 6 });
	await expect(field(page)).toHaveValue('anquan');
	await says(page, '');
	await client.send('Input.insertText', { text: '安全' });
	await expect(results(page)).not.toHaveCount(0);
});

for (const [what, query] of Object.entries({
	'10 000 characters': '平安'.repeat(5000),
	'a pattern': '.*[(\\^$|?+{',
	'one character': '的',
	emoji: '👮‍♀️🏳️‍🌈',
	markup: '<img src=x onerror=alert(1)>',
	'spaces only': ' 　\t',
	'half of a pair': '\ud83d',
})) {
	test(`a query of ${what} breaks nothing`, slowIf(what !== 'a pattern'), async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await open(page);
		await field(page).evaluate((input: HTMLInputElement, value) => {
			input.value = value;
			input.dispatchEvent(new InputEvent('input', { bubbles: true }));
		}, query);
		if (what === 'one character') {
			await says(page, /共\d+处/);
			expect(await results(page).count()).toBeLessThanOrEqual(50);
		} else {
			await expect(results(page)).toHaveCount(0);
		}
		await field(page).fill('安全感');
		await expect(results(page)).not.toHaveCount(0);
		expect(errors).toEqual([]);
	});
}

for (const [what, answer] of [
	['fails', { status: 500, body: '' }],
	['is no index', { status: 200, body: '<!doctype html>' }],
] as const) {
	test(`when the text ${what}, the panel says so and tries again`, SLOW, async ({ page }) => {
		await page.route('**/search.*.json', (route) => route.fulfill(answer));
		await page.goto(addressOf(feature, chapter));
		await page.locator('[data-opens="search"]:visible').first().click();
		await says(page, '没有载入，请连上网络。');
		await page.unroute('**/search.*.json');
		await field(page).fill('安全感');
		await panel(page).getByRole('button', { name: '再试一次' }).click();
		await expect(results(page)).not.toHaveCount(0);
		await expect(field(page)).toBeFocused();
	});
}

test('where storage is blocked a result still leads to its paragraph', SLOW, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'sessionStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await open(page);
	await field(page).fill(await intoNumber(page));
	const address = (await results(page).first().getAttribute('href')) ?? '';
	await results(page).first().click();
	await expect(page).toHaveURL(address);
	await expect(page.locator(':target')).toBeInViewport();
});
