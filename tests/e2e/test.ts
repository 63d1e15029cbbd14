import { test as base, type Page } from '@playwright/test';

export { expect, type BrowserContext, type Page } from '@playwright/test';

/**
 * The one `test` that all browser tests come from. A worker goes, and its browser with it, where the next test has other
 * fixtures or options of the worker's, which costs more than most tests: there are none but these, and `reuseContext` of
 * the tests that need a browser of their own.
 */
export const test = base.extend<object, { look: Page }>({
	/**
	 * For tests that only look at a page: all tests of a worker share one, since a fresh one costs more than the look.
	 * They must set width and media themselves and leave nothing behind that outlives the page's address.
	 */
	look: [
		async ({ browser }, use) => {
			const context = await browser.newContext({ reducedMotion: 'reduce' });
			await use(await context.newPage());
			await context.close();
		},
		{ scope: 'worker' },
	],
});

/** Fixtures of tests whose pages must find nothing there from before, and leave nothing: `test.extend(OWN_CONTEXT)`. */
export const OWN_CONTEXT: Parameters<typeof test.extend>[0] = {
	context: async ({ browser, contextOptions, locale, permissions, serviceWorkers, viewport }, use) => {
		const context = await browser.newContext({
			...contextOptions,
			serviceWorkers,
			viewport,
			...(locale && { locale }),
			...(permissions && { permissions }),
		});
		await use(context);
		await context.close();
	},
};
