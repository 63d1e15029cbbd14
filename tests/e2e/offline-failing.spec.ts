import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './quiet.ts';
import { listFiles } from '../../src/outputs/built/files.ts';
import { SLOW } from './sites.ts';
import { type Host, test, kept, atRest, update } from './kept.ts';

/** Notes on the page when it has tried to register a worker, whether one came or not. */
function noteTries() {
	const register = ServiceWorkerContainer.prototype.register;
	ServiceWorkerContainer.prototype.register = function (...given) {
		const tried = register.apply(this, given);
		const note = () => (document.documentElement.dataset['tried'] = '');
		tried.then(note, note);
		return tried;
	};
}

for (const [what, spoil] of Object.entries({
	'a file fails': ({ folder }: Host) => {
		const [text = ''] = listFiles(join(folder, '_assets'), '.json');
		renameSync(text, `${text}.gone`);
		return () => renameSync(`${text}.gone`, text);
	},
	'a page is of another edition': ({ folder }: Host) => {
		const file = join(folder, 'stats', 'index.html');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace('<h1>', '<h1>新版'));
		return () => writeFileSync(file, text);
	},
})) {
	test(
		`where ${what} midway, nothing is kept and the page is read on; the next visit tries again`,
		SLOW,
		async ({ page, host }) => {
			const feature = await host('feature');
			const mend = spoil(feature);
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			const failed = async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				return (
					registration === undefined ||
					!(registration.installing ?? registration.waiting ?? registration.active)
				);
			};
			await page.addInitScript(noteTries);
			await page.goto(feature.address());
			await expect(page.locator('html')).toHaveAttribute('data-tried', '');
			await expect.poll(() => page.evaluate(failed)).toBe(true);
			await expect(update(page)).toBeHidden();
			await page.locator('.gates .gate-way').first().click();
			await expect(page.locator('.hero')).toBeVisible();
			expect(errors).toEqual([]);
			mend();
			await page.goto(feature.address());
			await kept(page);
		},
	);
}

test('where the device is full the page is read without', SLOW, async ({ page, host }) => {
	const { address } = await host('feature');
	const client = await page.context().newCDPSession(page);
	await client.send('Storage.overrideQuotaForOrigin', {
		origin: new URL(address()).origin,
		quotaSize: 50_000,
	});
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.addInitScript(noteTries);
	await page.goto(address());
	await expect(page.locator('html')).toHaveAttribute('data-tried', '');
	await expect.poll(() => page.evaluate(atRest)).toBe(true);
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	await page.locator('.gates .gate-way').first().click();
	await expect(page.locator('.hero')).toBeVisible();
	expect(errors).toEqual([]);
});
