import { create } from 'fontkit';
import type { Page } from '@playwright/test';
import { FACES } from '../../../src/theme/faces.ts';
import type { Probe } from '../probe.ts';

/** Which characters a page sets in which family and weight, read off its computed styles. */
function textByStyle() {
	const found: Record<string, string> = {};
	const add = (element: Element, text: string, pseudo?: string) => {
		const { fontFamily, fontWeight } = getComputedStyle(element, pseudo);
		const own = fontFamily
			.replace(/["']/g, '')
			.split(', ')
			.filter((family) => family.startsWith('Feature'));
		const key = `${own.join(',')}|${fontWeight}`;
		found[key] = (found[key] ?? '') + text;
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (parent && !parent.closest('script, style, template, title, desc'))
			add(parent, node.textContent ?? '');
	}
	for (const element of document.querySelectorAll('body *')) {
		for (const pseudo of ['::before', '::after', '::marker']) {
			const content = getComputedStyle(element, pseudo).content;
			const text = /^"(.*)"$/.exec(content)?.[1];
			if (text) add(element, text, pseudo);
		}
	}
	return found;
}

/** The face that CSS font matching picks for a family and weight: from 500 up the next bolder one, else the next lighter. */
function faceFor(family: string, weight: number) {
	const own = FACES.filter((face) => face.family === family).map((face) => {
		const [low = 0, high = low] = face.weight.split(' ').map(Number);
		return { face, low, high };
	});
	const lighter = own.filter(({ high }) => high <= weight).sort((a, b) => b.high - a.high);
	const bolder = own.filter(({ low }) => low >= weight).sort((a, b) => a.low - b.low);
	const exact = own.filter(({ low, high }) => low <= weight && weight <= high);
	return [...exact, ...(weight > 500 ? [...bolder, ...lighter] : [...lighter, ...bolder])][0]?.face;
}

/** What files hold, by their address: many pages name the same ones. */
const READ = new Map<string, Set<string>>();

/** Characters held by the files that the page's style sheet names for a face and one of its families. */
async function heldBy(face: (typeof FACES)[number], family: string, page: Page): Promise<Set<string>> {
	const rule = `@font-face{font-family:"${family}";font-weight:${face.weight};`;
	const [, path] = /^[^}]*url\("([^"]+)"\)/.exec((await page.content()).split(rule)[1] ?? '') ?? [];
	// What a page has no use for it does not name.
	if (path === undefined) return new Set();
	const address = new URL(path, page.url()).href;
	const known = READ.get(address);
	if (known) return known;
	const response = await page.request.get(address);
	const font = create(await response.body());
	const held = new Set(
		('characterSet' in font ? font.characterSet : []).map((code) => String.fromCodePoint(code)),
	);
	READ.set(address, held);
	return held;
}

async function lacking(page: Page): Promise<string[]> {
	const faults: string[] = [];
	const files = new Map<string, Set<string>>();
	for (const [style, text] of Object.entries(await page.evaluate(textByStyle))) {
		const [families = '', weight = ''] = style.split('|');
		const [first = '', ...others] = families.split(',');
		const face = faceFor(first, Number(weight));
		if (!face) {
			faults.push(`no face for ${style}: ${text.trim().slice(0, 20)}`);
			continue;
		}
		const missing = new Set([...text].filter((char) => !/[\s\u200b]/.test(char)));
		for (const family of [first, ...others]) {
			const key = `${family}|${face.name}`;
			const held = files.get(key) ?? (await heldBy(face, family, page));
			files.set(key, held);
			held.forEach((char) => missing.delete(char));
		}
		if (missing.size > 0) faults.push(`${face.name} lacks ${[...missing].join('')}`);
	}
	return faults;
}

export const characters: Probe = {
	title: 'every character is in the face that its style asks for',
	reads: lacking,
};
