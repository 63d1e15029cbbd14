import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RedirectRow } from '../../model/schema/redirect.ts';
import type { Step } from '../../outputs/built/step.ts';

/** File with a site's rules for Netlify, Cloudflare Pages, GitLab Pages and others of their kind. */
const RULES = '_redirects';

/**
 * One rule a line, for each edition by the path of its cover. Unlike the page that stands at the old address, a rule
 * keeps a link's `#p3`. Plain `301`: Netlify's `301!` would be no status to Cloudflare, which always follows its rules;
 * a host that puts files first shows the page.
 */
export function hostRules(redirects: RedirectRow[], homes: readonly string[]): string {
	return homes
		.flatMap((home) => redirects.map(({ from, to }) => `${home}${from} ${home}${to} 301\n`))
		.join('');
}

/** Writes the rules for hosts that take them; the pages for all others are written by their route. */
export const writeRules =
	(rows: RedirectRow[]): Step =>
	({ root, editions }, log) => {
		if (rows.length === 0) return;
		const homes = editions.map(({ home }) => home);
		writeFileSync(join(root, RULES), hostRules(rows, homes));
		log.info(`${RULES}: ${rows.length} addresses that have moved`);
	};
