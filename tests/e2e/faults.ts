import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Accessibility faults of a page or of a part of it: each once, with one place and how often. */
export async function faults(page: Page, part?: string): Promise<string[]> {
	// Without frames the legacy mode does the same at half the cost; passes are of no use here.
	const builder = new AxeBuilder({ page })
		.options({ runOnly: TAGS, resultTypes: ['violations'] })
		.setLegacyMode();
	const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
	return violations.map(
		({ id, help, nodes }) =>
			`${id}, ${nodes.length} ×: ${help} (${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')})`,
	);
}
