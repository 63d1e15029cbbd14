import { createHash } from 'node:crypto';
import { TRUSTED } from '../../reader/shared/policy-name.ts';
import type { Inline } from './inline.ts';

/** Directives and what each allows, in the order in which they are written. */
type Policy = Record<string, readonly string[]>;

/** Goes in front of whatever a policy is to cover: only the encoding, read from the first 1024 bytes, stands before. */
const FIRST = '<meta charset="utf-8">';

/**
 * What one page may load and run (Content Security Policy Level 3 §6), nothing else: its own inline scripts and styles
 * by their hashes, all other files from this site. Style attributes, handlers and plugins are not allowed at all.
 */
function pagePolicy({ scripts, styles }: Inline): Policy {
	return {
		'default-src': ["'none'"],
		'script-src': ["'self'", ...hashes(scripts)],
		'style-src': ["'self'", ...hashes(styles)],
		'img-src': ["'self'"],
		'font-src': ["'self'"],
		'connect-src': ["'self'"],
		'manifest-src': ["'self'"],
		'worker-src': ["'self'"],
		// Safari before 15.5 asks this one for workers, and all others for frames.
		'child-src': ["'self'"],
		'frame-src': ["'none'"],
		'base-uri': ["'none'"],
		'form-action': ["'none'"],
		'require-trusted-types-for': ["'script'"],
		'trusted-types': [TRUSTED],
	};
}

/**
 * What holds for every file and can stand only in a header (CSP Level 3 §3.3: a meta element takes no
 * `frame-ancestors`), or is worth saying where a page of the host's own is shown.
 */
export const HOST_POLICY: Policy = {
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	'frame-ancestors': ["'none'"],
	'object-src': ["'none'"],
};

/** Of the worker, which has no page to carry one: it fetches from this site alone. */
export const WORKER_POLICY: Policy = { 'default-src': ["'none'"], 'connect-src': ["'self'"] };

/** Of a drawing opened by itself: SVG is a document, and these need nothing. */
export const DRAWING_POLICY: Policy = { 'default-src': ["'none'"], sandbox: [] };

export function policyText(policy: Policy): string {
	return Object.entries(policy)
		.map(([directive, sources]) => [directive, ...sources].join(' '))
		.join('; ');
}

/** Puts its policy into a page. Throws when the page does not begin as all do. */
export function withPolicy(html: string, inline: Inline): string {
	if (!html.includes(FIRST)) throw new Error(`没有 ${FIRST}`);
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policyText(pagePolicy(inline))}">`;
	return html.replace(FIRST, () => FIRST + meta);
}

/** Sources that match one text each (CSP Level 3 §2.3.1, `hash-source`). */
function hashes(texts: readonly string[]): string[] {
	return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
