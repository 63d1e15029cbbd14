import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewrite } from '../../outputs/built/html.ts';
import type { Step } from '../../outputs/built/step.ts';

/** What the panels that need scripts and are the same on all pages stand in, until the last steps: Tools.astro. */
export const PANELS = 'div[data-panels]';
/** The script that is at work from the start; Astro writes its tag. */
const SCRIPT = 'script[type="module"][src]';

const FRAME = '<!doctype html><meta charset="utf-8"><title></title>';

/**
 * Puts the panels that need scripts into one file, which every page names and fetches when it is done with its own;
 * in dev mode they stand in the pages. After the steps that read the pages' words.
 */
export const partPanels: Step = ({ editions }) => {
	for (const pages of editions) {
		const written = new Set<string>();
		const part = (panels: string) => {
			const path = `_assets/later.${createHash('sha256').update(panels).digest('hex').slice(0, 8)}.html`;
			if (!written.has(path)) writeFileSync(join(pages.folder, path), FRAME + panels);
			written.add(path);
			return `<div data-panels="${pages.home}${path}"></div>`;
		};
		pages.edit((html) =>
			rewrite(html, `${PANELS}, ${SCRIPT}`, ({ element, open, inner, close }) =>
				// After the text and its fonts: it only adds.
				element.name === 'script'
					? open.replace('<script type="module"', '$& fetchpriority="low"') + inner + close
					: part(inner),
			),
		);
	}
};
