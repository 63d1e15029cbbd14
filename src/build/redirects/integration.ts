import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { RedirectRow } from '../../schema/redirect.ts';

/** File with a site's rules for Netlify, Cloudflare Pages, GitLab Pages and others of their kind. */
const RULES = '_redirects';

/**
 * One rule a line. Unlike the page that stands at the old address, a rule keeps a link's `#p3`. Plain `301`: Netlify's
 * `301!` would be no status to Cloudflare, which always follows its rules; a host that puts files first shows the page.
 */
export function hostRules(redirects: RedirectRow[], base: string): string {
	return redirects.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');
}

/** Writes the rules for hosts that take them; the pages for all others are written by their route. */
export function redirects(rows: RedirectRow[]): AstroIntegration {
	let base = '/';
	return {
		name: 'redirects',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': ({ dir, logger }) => {
				if (rows.length === 0) return;
				writeFileSync(join(fileURLToPath(dir), RULES), hostRules(rows, base));
				logger.info(`${RULES}: ${rows.length} addresses that have moved`);
			},
		},
	};
}
