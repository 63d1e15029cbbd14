import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addressOf, everyPage, THOROUGH } from '../e2e/sites.ts';
import { expect, test } from '../e2e/look.ts';
import { serve } from '../support/serve.ts';
import type { Probe } from './probe.ts';
import { PROBES } from './probes.ts';

const BAD = 'tests/sweep/bad';

/** A phone, a tablet, a desk and the narrowest screen; besides them those between which layouts change. */
const WIDTHS = THOROUGH ? [320, 360, 390, 540, 660, 768, 900, 1024, 1280, 1440] : [320, 390, 768, 1280];

/** What probes listen to; the page is the worker's, and other sweeps have listened before. */
const HEARD = ['console', 'pageerror', 'request', 'requestfailed', 'response'];

/** Opens a page once and puts all probes to it. Findings by probe, each once, with the widths at which it was found. */
async function sweep(
	page: Page,
	at: { address: string; home: string; path: string; whole: boolean; reader: boolean },
	probes: Record<string, Probe>,
): Promise<Record<string, string[]>> {
	const found = new Map<string, Map<string, number[]>>();
	const note = (name: string, findings: string[], width: number) => {
		const own = found.get(name) ?? found.set(name, new Map()).get(name);
		for (const finding of findings) own?.set(finding, [...(own.get(finding) ?? []), width]);
	};
	for (const event of HEARD) page.removeAllListeners(event);
	const ears = Object.entries(probes).map(([name, { hears }]) => [name, hears?.(page)] as const);
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await page.setViewportSize({ width: WIDTHS[0] ?? 320, height: 900 });
	await page.goto(at.address);
	await page.evaluate(() => {
		document.querySelectorAll('details').forEach((details) => (details.open = true));
		return document.fonts.ready;
	});
	// They wait until the browser is idle.
	if (at.reader) await page.waitForFunction(() => customElements.get('reader-keys') !== undefined);
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
		await page.evaluate(() => document.fonts.ready);
		const view = { page, home: at.home, path: at.path, width, whole: at.whole, first: width === WIDTHS[0] };
		for (const [name, { looks }] of Object.entries(probes)) if (looks) note(name, await looks(view), width);
	}
	for (const [name, heard] of ears) note(name, heard?.() ?? [], 0);
	return Object.fromEntries(
		[...found].map(([name, own]) => [
			name,
			[...own].map(([finding, widths]) =>
				widths.length === WIDTHS.length || widths[0] === 0 ? finding : `${finding} [${widths.join(', ')} px]`,
			),
		]),
	);
}

/** The first page of each layout, of each site: of those below a folder one stands for all. */
const layouts = new Set<string>();
for (const { site, path, title } of everyPage()) {
	const layout = `${site.title} ${path.replace(/\/[^/]+\/$/, '/*')}`;
	const whole = THOROUGH || !layouts.has(layout);
	layouts.add(layout);
	test(`${title}`, async ({ look: page }) => {
		const probes = Object.fromEntries(
			Object.entries(PROBES).filter(([, { concerns }]) => concerns?.(site, path) ?? true),
		);
		// The document of all chapters has no reader.
		const reader = path !== 'print/';
		const at = { address: addressOf(site, path), home: addressOf(site), path, whole, reader };
		const found = await sweep(page, at, probes);
		for (const [name, findings] of Object.entries(found))
			expect.soft(findings, PROBES[name]?.title).toEqual([]);
	});
}

for (const [name, probe] of Object.entries(PROBES)) {
	test(`${probe.title}: what is wrong is found`, async ({ look: page }) => {
		const folder = join(BAD, name);
		expect(existsSync(folder), `${folder} is missing`).toBe(true);
		const { origin, close } = await serve(folder);
		const home = `${origin}/`;
		const at = { address: home, home, path: '', whole: true, reader: false };
		const found = await sweep(page, at, { [name]: probe });
		await close();
		const findings = (found[name] ?? []).map((finding) => finding.replaceAll(origin, ''));
		expect(findings).toEqual(readFileSync(join(folder, 'expected.txt'), 'utf8').trim().split('\n'));
	});
}
