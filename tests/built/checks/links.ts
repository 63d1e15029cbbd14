import type { Check, Finding } from '../check.ts';
import type { Page, Site } from '../site.ts';

const ADDRESSES = [
	['a, link:not([rel="canonical"])', 'href'],
	['img, script, source, iframe, video, audio', 'src'],
] as const;

export const links: Check = {
	title: 'every address leads to a file and to an id that are there',
	run: (site) =>
		[...site.pages, ...site.moved].flatMap((page) =>
			addresses(page).flatMap((address) => judge(address, page, site)),
		),
};

function addresses({ document, html }: Page): string[] {
	const plain = ADDRESSES.flatMap(([selector, attribute]) =>
		[...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)),
	);
	const sets = [...document.querySelectorAll('[srcset]')].flatMap((element) =>
		(element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
	);
	const styles = [...html.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address]) => address ?? '');
	return [
		...new Set([
			...plain.filter((address) => address !== null),
			...sets,
			...styles.filter((address) => !address.startsWith('#')),
		]),
	];
}

function judge(address: string, page: Page, site: Site): Finding[] {
	const where = page.file;
	if (/^(mailto|tel|data):/.test(address)) return [];
	if (address === '') return [{ where, message: 'an address is empty' }];
	const target = site.resolve(address, page);
	switch (target.kind) {
		case 'other-host':
			return [];
		case 'outside':
			return [{ where, message: `${address} leads outside the base` }];
		case 'missing':
			return [{ where, message: `${address} leads to no file` }];
		case 'file': {
			const there = site.pages.find(({ file }) => file === target.file);
			const found = target.fragment === '' || there?.document.getElementById(target.fragment);
			return found ? [] : [{ where, message: `${address} leads to no id` }];
		}
	}
}
