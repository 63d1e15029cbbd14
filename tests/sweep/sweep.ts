import type { Page } from '@playwright/test';
import type { Probe } from './probe.ts';

/** What probes listen to; the page is the worker's, and other sweeps have listened before. */
const HEARD = ['console', 'pageerror', 'request', 'requestfailed', 'response'];

/** A page to be looked at. */
export type Target = {
	address: string;
	widths: readonly number[];
	/** Both as in a probe's `View`. */
	whole: boolean;
	dark: boolean;
	/** Whether the page has tools that come when the browser is idle. */
	reader: boolean;
};

/** Opens a page once and puts all probes to it. Findings by probe, each once, with the widths at which it was found. */
export async function sweep(
	page: Page,
	{ address, widths, whole, dark, reader }: Target,
	probes: Record<string, Probe>,
): Promise<Record<string, string[]>> {
	const all = Object.entries(probes).map(([name, probe]) => ({
		name,
		probe,
		found: new Map<string, number[]>(),
	}));
	for (const event of HEARD) page.removeAllListeners(event);
	const ears = all.map(({ probe }) => probe.hears?.(page));
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await page.setViewportSize({ width: widths[0] ?? 320, height: 900 });
	await page.goto(address);
	await page.evaluate(() => {
		document.querySelectorAll('details').forEach((details) => (details.open = true));
		return document.fonts.ready;
	});
	if (reader) await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
	for (const { probe, found } of all)
		for (const finding of (await probe.reads?.(page)) ?? []) found.set(finding, []);
	for (const width of widths) {
		await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
		await page.evaluate(() => document.fonts.ready);
		for (const { probe, found } of all)
			for (const finding of (await probe.looks?.({ page, width, whole, dark })) ?? [])
				found.set(finding, [...(found.get(finding) ?? []), width]);
	}
	ears.forEach((heard, index) => heard?.().forEach((finding) => all[index]?.found.set(finding, [])));
	const line = ([finding, at]: [string, number[]]) =>
		at.length === 0 || at.length === widths.length ? finding : `${finding} [${at.join(', ')} px]`;
	return Object.fromEntries(all.map(({ name, found }) => [name, [...found].map(line)]));
}
