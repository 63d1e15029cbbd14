import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from './kept.ts';
import { expect, type BrowserContext, type Page } from './test.ts';
import { headersAt, readHostHeaders } from '../support/host-headers.ts';
import { CACHE } from '../support/outputs.ts';
import { serve } from '../support/serve.ts';
import { type Site, siteOf } from './sites.ts';

/** A built site on a server that says what `_headers` tells hosts, and what browsers complained of there. */
type Guarded = { site: Site; address: (path?: string) => string; complaints: string[] };

const test = base.extend<{ guarded: (name: Site['name']) => Promise<Guarded> }>({
	guarded: async ({ context }, use) => {
		const ends: (() => Promise<void>)[] = [];
		await use(async (name) => {
			const site = siteOf(name);
			const blocks = readHostHeaders(readFileSync(join(site.folder, '_headers'), 'utf8'));
			const { origin, close } = await serve(site.folder, site.base, {
				said: (path) => headersAt(blocks, path),
			});
			ends.push(close);
			const complaints = listen(context, origin);
			return { site, complaints, address: (path = '') => `${origin}${site.base}${path}` };
		});
		for (const end of ends) await end();
	},
});

test.use({
	permissions: ['clipboard-read', 'clipboard-write'],
});

/** All that a browser has to say of pages, and every request that leaves the site. */
function listen(context: BrowserContext, origin: string): string[] {
	const complaints: string[] = [];
	context.on('console', (message) => {
		if (['error', 'warning'].includes(message.type()))
			complaints.push(`${message.page()?.url()}: ${message.text()}`);
	});
	context.on('weberror', (error) => complaints.push(error.error().message));
	context.on('request', (request) => {
		if (new URL(request.url()).origin !== origin) complaints.push(`other host: ${request.url()}`);
	});
	void context.exposeBinding('complain', (_, text: string) => void complaints.push(text));
	void context.addInitScript(() => {
		const { complain } = window as unknown as { complain: (text: string) => void };
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
			complain(`violation of ${violatedDirective}: ${blockedURI} ${sample}`),
		);
	});
	return complaints;
}

const atWork = (page: Page) => page.waitForFunction(() => customElements.get('reader-keys') !== undefined);

test('panels, search, share sheet, quotation, notes and the worker keep to the policy', async ({
	page,
	guarded,
}) => {
	const { site, address, complaints } = await guarded('feature');
	await page.setViewportSize({ width: 1280, height: 900 });
	const chapter = site.chapters.find((path) => path.includes('chuangjian'));
	await page.goto(address(chapter));
	await atWork(page);

	for (const panel of ['settings', 'contents', 'keys', 'share', 'search']) {
		await page.locator(`[data-opens="${panel}"]:visible`).first().click();
		await expect(page.locator(`#panel-${panel}`)).toBeVisible();
		if (panel === 'settings') await page.getByRole('radio', { name: '深色' }).check();
		if (panel === 'share') {
			await page.locator('#panel-share').getByRole('button', { name: '复制链接' }).click();
			await expect(page.locator('#panel-share [data-state="done"]')).toBeVisible();
		}
		if (panel === 'search') {
			await page.getByRole('searchbox').fill('安全感');
			await expect(page.locator('.search-results a')).not.toHaveCount(0);
			await page.locator('.search-results a').last().click();
			await page.waitForURL(/#/);
		} else await page.keyboard.press('Escape');
	}

	await page.goto(address(chapter));
	await atWork(page);
	await page.locator('.prose > p').first().selectText();
	await page.getByRole('button', { name: '引用' }).click();
	await expect(page.locator('.quote-state [data-state="done"]')).toBeVisible();
	await page.evaluate(() => getSelection()?.removeAllRanges());
	await page.locator('.prose a.term').first().click();
	await page.locator('.chart summary').first().click();
	await page.locator('[data-copies]:visible').first().click();

	const registered = () =>
		page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL ?? '');
	expect(await registered()).toBe(address('sw.js'));
	await page.reload();
	await atWork(page);
	await page.goto(address('stats/'));
	await atWork(page);
	expect(complaints).toEqual([]);
});

test('a picture to save keeps to the policy', async ({ page, guarded }) => {
	const { address, complaints } = await guarded('small');
	await page.goto(address('chapters/kaimen/'));
	const picture = page.locator('a[href$=".svg"]').first();
	await page.goto(await picture.evaluate((link: HTMLAnchorElement) => link.href));
	expect(complaints).toEqual([]);
});

test('what is smuggled into a page does not run', async ({ page, guarded }) => {
	const { address } = await guarded('feature');
	await page.goto(address());
	const { ran, stopped } = await page.evaluate(async () => {
		const code = (name: string) => `document.documentElement.dataset.ran += ' ${name}'`;
		document.documentElement.dataset['ran'] = '';
		const tries: Record<string, () => void> = {
			script: () => {
				const script = document.createElement('script');
				script.append(code('script'));
				document.head.append(script);
			},
			html: () => document.body.insertAdjacentHTML('beforeend', `<img src="x" onerror="${code('html')}">`),
			handler: () => document.body.setAttribute('onclick', code('handler')),
			address: () => {
				const link = document.createElement('a');
				link.setAttribute('href', `javascript:${code('address')}`);
				document.body.append(link);
				link.click();
			},
			timer: () => void setTimeout(code('timer')),
			policy: () => {
				const { trustedTypes } = window as unknown as {
					trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
				};
				trustedTypes.createPolicy('other', {});
			},
		};
		const stopped = Object.entries(tries).flatMap(([name, attempt]) => {
			try {
				attempt();
				return [];
			} catch {
				return [name];
			}
		});
		document.body.click();
		// Timers come in their order.
		await new Promise((later) => setTimeout(later, 1));
		return { ran: document.documentElement.dataset['ran'], stopped };
	});
	expect(ran).toBe('');
	expect(stopped).toEqual(expect.arrayContaining(['html', 'policy']));
	await expect(page.evaluate(() => navigator.serviceWorker.register('sw.js'))).rejects.toThrow(
		'TrustedScriptURL',
	);
});

test('no page of another site shows ours in a frame', async ({ page, guarded }) => {
	const { address } = await guarded('feature');
	const folder = mkdtempSync(join(CACHE, 'frame-'));
	writeFileSync(join(folder, 'index.html'), `<iframe src="${address()}"></iframe>`);
	const other = await serve(folder);
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	await page.goto(`${other.origin}/`);
	await expect.poll(() => said.join('\n')).toContain('frame-ancestors');
	await expect(page.frameLocator('iframe').locator('.site-header')).toHaveCount(0);
	await other.close();
	rmSync(folder, { recursive: true });
});
