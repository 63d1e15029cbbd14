import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each page is sent it, and reads it: the short form costs half of either. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Accessibility faults of a page or of a part of it: each once, with one place and how often.
 * @param options.part selector of the part
 */
export async function faults(page: Page, { part }: { part?: string } = {}): Promise<string[]> {
	const there = await page.evaluate(() => 'axe' in window);
	// Without frames the legacy mode does the same at half the cost; passes are of no use here.
	const builder = new AxeBuilder({ page, axeSource: there ? ';' : axeSource })
		.options({ runOnly: TAGS, resultTypes: ['violations'] })
		.setLegacyMode();
	const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
	return violations.map(
		({ id, help, nodes }) =>
			`${id}, ${nodes.length} ×: ${help} (${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')})`,
	);
}
