import sharp from 'sharp';
import type { Check } from '../check.ts';
import type { Page, Site } from '../site.ts';
import { LEAST, MOST } from '../../../src/components/head/description.ts';

const PREVIEW = 'meta[property^="og:"], meta[name^="twitter:"], meta[itemprop]';
const PICTURE = ['og:image', 'og:image:type', 'og:image:width', 'og:image:height', 'og:image:alt'];

export const metadata: Check = {
	title:
		'a page to be found has a description of the right length and all that previews read, any other nothing',
	run: async (site) => {
		const found = await Promise.all(
			site.pages.map(async (page) => {
				const { document, noindex, file } = page;
				const messages = noindex
					? [...document.querySelectorAll(PREVIEW)].map((tag) => `${tag.outerHTML} on a page not to be found`)
					: [...lengthOf(page), ...missing(page, site), ...(await pictures(page, site))];
				return messages.map((message) => ({ where: file, message }));
			}),
		);
		return found.flat();
	},
};

function contents({ document }: Page, attribute: string, name: string): string[] {
	return [...document.querySelectorAll(`meta[${attribute}="${name}"]`)].map(
		(tag) => tag.getAttribute('content') ?? '',
	);
}

function lengthOf(page: Page): string[] {
	const length = [...contents(page, 'name', 'description').join('')].length;
	return length < LEAST || length > MOST ? [`a description of ${length} characters`] : [];
}

/** Tags that say what the head says elsewhere, each once. */
function missing(page: Page, { edition }: Site): string[] {
	const { document } = page;
	const title = document.querySelector('title')?.textContent ?? '';
	const description = contents(page, 'name', 'description').join('');
	const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
	const card = contents(page, 'property', 'og:image').length > 0 ? 'summary_large_image' : 'summary';
	const wanted: [string, string, string][] = [
		['property', 'og:type', page.path.startsWith('chapters/') ? 'article' : 'website'],
		['property', 'og:locale', edition.locale],
		['property', 'og:title', title],
		['property', 'og:description', description],
		['property', 'og:url', canonical],
		['name', 'twitter:card', card],
		['itemprop', 'name', title],
		['itemprop', 'description', description],
	];
	const both = document.querySelectorAll('meta[itemprop][name], meta[itemprop][property]').length;
	return [
		...wanted.flatMap(([attribute, name, content]) => {
			const given = contents(page, attribute, name).join(' | ');
			return given === content ? [] : [`${name} is “${given}”, should be “${content}”`];
		}),
		...(contents(page, 'property', 'og:site_name')[0] ? [] : ['og:site_name is missing']),
		...(both > 0 ? ['itemprop shares its tag'] : []),
		...(document.querySelector('head')?.hasAttribute('itemscope') ? [] : ['itemprop without itemscope']),
	];
}

/** Pictures are files of this site, and as large as their tags say. */
async function pictures(page: Page, site: Site): Promise<string[]> {
	const groups = contents(page, 'property', 'og:image');
	const [, types = [], widths = [], heights = [], alts = []] = PICTURE.map((name) =>
		contents(page, 'property', name),
	);
	const others = [...contents(page, 'name', 'twitter:image'), ...contents(page, 'itemprop', 'image')];
	const judged = await Promise.all(
		groups.map(async (address, index) => {
			const file = fileOf(address, site);
			if (file === undefined) return [`${address} is no file of this site`];
			const { width, height, format } = await sharp(site.bytes(file)).metadata();
			const real = `${width}×${height} image/${format}`;
			const said = `${widths[index]}×${heights[index]} ${types[index]}`;
			return [
				...(real === said ? [] : [`${address} is ${real}, not ${said}`]),
				...(alts[index] ? [] : [`${address} has no alt`]),
			];
		}),
	);
	return [
		...judged.flat(),
		...others
			.filter((address) => !groups.includes(address))
			.map((address) => `${address} is not among the pictures`),
	];
}

function fileOf(address: string, site: Site): string | undefined {
	if (!/^https?:\/\//.test(address)) return undefined;
	const target = site.resolve(address, '');
	return target.kind === 'file' ? target.file : undefined;
}
