import { expect, test } from './test.ts';
import { addressOf, siteOf, SLOW } from './sites.ts';

const site = siteOf('second');
const OLD = 'chapters/umbrella-stand/';
const NEW = 'chapters/umbrellas/';

test('an old address leads to the new one, and Back does not lead into it again', async ({ page }) => {
	await page.goto(addressOf(site, 'about/'));
	await page.goto(addressOf(site, OLD)).catch(() => undefined);
	await page.waitForURL(addressOf(site, NEW));
	await expect(page.locator('h1')).toContainText('门厅里的雨伞');
	await page.goBack();
	await expect(page).toHaveURL(addressOf(site, 'about/'));
});

test('without scripts it does so too', SLOW, async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(addressOf(site, OLD)).catch(() => undefined);
	await page.waitForURL(addressOf(site, NEW));
	await context.close();
});

test('a browser that does not go by itself shows a link', SLOW, async ({ page, request }) => {
	const html = await (await request.get(addressOf(site, OLD))).text();
	await page.route(addressOf(site, OLD), (route) =>
		route.fulfill({ contentType: 'text/html', body: html.replace(/<meta http-equiv="refresh"[^>]*>/, '') }),
	);
	await page.goto(addressOf(site, OLD));
	await expect(page.locator('main')).toContainText('这一页搬到了第七章');
	await page.locator('main a').click();
	await expect(page).toHaveURL(addressOf(site, NEW));
});
