import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../../outputs/built/step.ts';

/** The panels that need scripts and are the same on all pages, as Later.astro wraps them and pages have them until the last steps. */
export const PANELS = /<div data-panels>([\s\S]*?)<\/div>\s*(?=<script type="speculationrules")/;
/** The script that is at work from the start; Astro writes its tag. */
const SCRIPT = /<script type="module"(?= src=)/;

const FRAME = '<!doctype html><meta charset="utf-8"><title></title>';

/**
 * Puts the panels that need scripts into one file, which every page names and fetches when it is done with its own;
 * in dev mode they stand in the pages. After the steps that read the pages' words.
 */
export const partPanels: Step = ({ editions }) => {
	for (const pages of editions) {
		const written = new Set<string>();
		// After the text and its fonts: it only adds.
		pages.edit((html) => html.replace(SCRIPT, '$& fetchpriority="low"'));
		pages.edit((html) =>
			html.replace(PANELS, (_, panels: string) => {
				const path = `_assets/later.${createHash('sha256').update(panels).digest('hex').slice(0, 8)}.html`;
				if (!written.has(path)) writeFileSync(join(pages.folder, path), FRAME + panels);
				written.add(path);
				return `<div data-panels="${pages.home}${path}"></div>`;
			}),
		);
	}
};
