import { test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/**
 * For tests that only look at a page: all tests of a worker share one, since a fresh one costs more than the look.
 * They must set width and media themselves and leave nothing behind that outlives the page's address.
 */
export const test = base.extend<object, { look: Page }>({
	look: [
		async ({ browser }, use) => {
			const context = await browser.newContext({ reducedMotion: 'reduce' });
			await use(await context.newPage());
			await context.close();
		},
		{ scope: 'worker' },
	],
});
