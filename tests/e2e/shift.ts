import type { Page } from '@playwright/test';

/** Holds files back until the page has been painted without them. */
export function afterPaint(page: Page, files: string): Promise<unknown> {
	return page.route(files, async (route) => {
		try {
			// Some frames on, since what is drawn first may be the page's ground alone.
			await page.waitForFunction(() => performance.getEntriesByType('paint').length > 1);
			for (let frame = 0; frame < 5; frame++)
				await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
			await route.continue();
		} catch {
			// The page has been left, and asks for nothing any more.
		}
	});
}

export type Moved = { shift: number; what: string[] };

/** Cumulative layout shift (Layout Instability, §2) once all fonts are there or have failed, and what moved. */
export function moved(page: Page): Promise<Moved> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		const found: Moved = { shift: 0, what: [] };
		type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
		const note = (entries: PerformanceEntryList) => {
			for (const { value, sources } of entries as Shift[]) {
				found.shift += value;
				found.what.push(...sources.map(({ node }) => node?.textContent?.slice(0, 20) ?? ''));
			}
		};
		const observer = new PerformanceObserver((list) => note(list.getEntries()));
		observer.observe({ type: 'layout-shift', buffered: true });
		// What has moved in a frame is told after it, in an idle moment at the latest.
		for (let frame = 0; frame < 3; frame++)
			await new Promise<void>((next) =>
				requestAnimationFrame(() => requestIdleCallback(() => next(), { timeout: 1000 })),
			);
		note(observer.takeRecords());
		return found;
	});
}
