import { createHash } from 'node:crypto';
import type { Check } from '../check.ts';
import { name } from '../passages.ts';
import type { Page } from '../site.ts';

/** What every page's policy says besides the hashes of its own scripts and styles. */
const WANTED: Record<string, string> = {
	'default-src': "'none'",
	'img-src': "'self'",
	'font-src': "'self'",
	'connect-src': "'self'",
	'manifest-src': "'self'",
	'worker-src': "'self'",
	'child-src': "'self'",
	'frame-src': "'none'",
	'base-uri': "'none'",
	'form-action': "'none'",
	'require-trusted-types-for': "'script'",
	'trusted-types': 'reader',
};

export const csp: Check = {
	title:
		'every page begins with a policy that allows its own scripts and styles by their hashes, and no others',
	run: ({ pages, moved }) =>
		[...pages, ...moved].flatMap((page) => problems(page).map((message) => ({ where: page.file, message }))),
};

function problems({ document, html }: Page): string[] {
	const metas = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')];
	const [meta] = metas;
	if (!meta || metas.length > 1) return [`${metas.length} policies`];
	const before = [...document.querySelectorAll('*')].slice(
		0,
		[...document.querySelectorAll('*')].indexOf(meta),
	);
	const early = before.filter((element) => !element.matches('html, head, meta[charset]'));
	const inline = [...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')];
	const said = new Map(
		(meta.getAttribute('content') ?? '').split('; ').map((directive) => {
			const [key = '', ...values] = directive.split(' ');
			return [key, values.join(' ')];
		}),
	);
	const wanted = new Map([
		...Object.entries(WANTED),
		['script-src', sources(inline)],
		['style-src', sources([...document.querySelectorAll('style')])],
	] as [string, string][]);
	const unsafe = [...document.querySelectorAll('*')].flatMap((element) =>
		[...element.attributes]
			.filter((attribute) => attribute.name === 'style' || attribute.name.startsWith('on'))
			.map((attribute) => `${name(element)} has ${attribute.name}, which the policy blocks`),
	);
	return [
		...early.map((element) => `${name(element)} stands before the policy`),
		...(html.indexOf('<meta charset') > 1000 ? ['the encoding stands too late'] : []),
		...[...wanted]
			.filter(([key, value]) => said.get(key) !== value)
			.map(([key, value]) => `${key} is ${said.get(key)}, should be ${value}`),
		...[...said.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is not wanted`),
		...unsafe,
	];
}

/** The site itself and what stands in the page. */
function sources(elements: Element[]): string {
	const digests = elements.map(({ textContent }) =>
		createHash('sha256')
			.update(textContent ?? '')
			.digest('base64'),
	);
	return ["'self'", ...new Set(digests.map((digest) => `'sha256-${digest}'`))].join(' ');
}
