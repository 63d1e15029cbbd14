import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './look.ts';
import { addressOf, everyPage } from './sites.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const NARROW = 390;
const WIDE = 1280;

/** Both widths and both themes once each; for the real feature also the other two ways to combine them. */
const VIEWS = [
	['light', NARROW],
	['dark', WIDE],
	['dark', NARROW],
	['light', WIDE],
] as const;

/** Each fault once, with one place and how often. */
async function faults(page: Page): Promise<string[]> {
	// Without frames the legacy mode does the same at half the cost; passes are of no use here.
	const { violations } = await new AxeBuilder({ page })
		.options({ runOnly: TAGS, resultTypes: ['violations'] })
		.setLegacyMode()
		.analyze();
	return violations.map(
		({ id, help, nodes }) =>
			`${id}, ${nodes.length} ×: ${help} (${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')})`,
	);
}

for (const { site, path, title } of everyPage('plain', 'second')) {
	test(`no accessibility fault in both themes, narrow and wide: ${title}`, async ({ look: page }) => {
		await page.goto(addressOf(site, path));
		await page.evaluate(() =>
			document.querySelectorAll('details').forEach((details) => (details.open = true)),
		);
		for (const [colorScheme, width] of site.name === 'plain' ? VIEWS : VIEWS.slice(0, 2)) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 900 });
			expect.soft(await faults(page), `${colorScheme}, ${width} px`).toEqual([]);
		}
	});
}
