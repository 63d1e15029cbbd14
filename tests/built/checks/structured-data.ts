import type { Check } from '../check.ts';
import type { Page, Site } from '../site.ts';

type Data = { [key: string]: unknown };

/** Properties that hold an address, in our use of schema.org. */
const ADDRESSES = new Set(['@id', 'url', 'item', 'contentUrl']);

export const structuredData: Check = {
	title:
		'structured data parses, is complete, claims nothing that is not configured, and leads to what is there',
	run: (site) =>
		site.pages.flatMap((page) =>
			problems(page, site).map((message) => ({ where: page.file, message: `structured data: ${message}` })),
		),
};

function problems(page: Page, site: Site): string[] {
	const scripts = [...page.document.querySelectorAll('script[type="application/ld+json"]')];
	if (page.noindex) return scripts.length > 0 ? ['on a page not to be found'] : [];
	if (scripts.length !== 1) return [`${scripts.length} scripts`];
	let graph: Data[];
	try {
		const data = JSON.parse(scripts[0]?.textContent ?? '') as { '@context': string; '@graph': Data[] };
		if (data['@context'] !== 'https://schema.org') return ['another context than schema.org'];
		graph = data['@graph'];
	} catch {
		return ['no JSON'];
	}
	const node = (type: string) => graph.find((candidate) => candidate['@type'] === type);
	return [
		...walk(graph, page, site),
		...claims(graph, site),
		...(page.path === '' ? cover(node('NewsArticle'), site) : crumbs(node('BreadcrumbList'), page, site)),
		...(page.path.startsWith('chapters/') ? chapter(node('NewsArticle'), page, site) : []),
		...(page.path === 'stats/' ? dataset(node('Dataset'), page, site) : []),
	];
}

/** Nothing is empty, every address is absolute and leads somewhere. */
function walk(value: unknown, page: Page, site: Site, key = ''): string[] {
	if (value === '' || value === null) return [`${key} is empty`];
	if (typeof value === 'string') return ADDRESSES.has(key) ? address(value, site) : [];
	if (typeof value !== 'object') return [];
	const inner = Object.entries(value);
	if (inner.length === 0) return [`${key} is empty`];
	return inner.flatMap(([name, part]) => walk(part, page, site, Array.isArray(value) ? key : name));
}

function address(text: string, site: Site): string[] {
	if (!/^https?:\/\//.test(text)) return [`${text} is not absolute`];
	const target = site.resolve(text, '');
	if (target.kind !== 'file') return [`${text} leads to no file`];
	const { document } = site.pages.find(({ file }) => file === target.file) ?? {};
	return target.fragment === '' || document?.getElementById(target.fragment)
		? []
		: [`${text} leads to no id`];
}

/** Who and when: as configured, or not at all. */
function claims(graph: Data[], { source }: Site): string[] {
	const text = JSON.stringify(graph);
	const { byline, organiser } = source.feature;
	const named = (role: string, name: string | undefined) =>
		graph
			.filter((node) => role in node && (node[role] as Data)['name'] !== name)
			.map(() => `a ${role} that is not configured`);
	return [
		...(text.includes('"datePublished"') ? ['a date of publication, which nobody stated'] : []),
		...named('author', byline),
		...named('publisher', organiser),
	];
}

function article(node: Data, page: string, site: Site): string[] {
	const address = new URL(page, site.url).href;
	const listed = site.text('sitemap.xml').split(`<loc>${address}</loc><lastmod>`)[1]?.slice(0, 10);
	return [
		...expect('url', node['url'], address),
		...expect('inLanguage', node['inLanguage'], site.edition.lang),
		...expect('dateModified', node['dateModified'], listed),
		...expect('isBasedOn', (node['isBasedOn'] as Data)?.['name'], site.source.feature.source.title),
		...('description' in node ? [] : ['no description']),
	];
}

function cover(node: Data | undefined, site: Site): string[] {
	if (!node) return ['no NewsArticle'];
	const parts = (node['hasPart'] ?? []) as Data[];
	return [
		...article(node, '', site),
		...expect('headline', node['headline'], site.source.feature.title.text),
		...expect(
			'hasPart',
			parts.map(({ url, position }) => `${position} ${url}`).join(),
			site.source.chapters
				.map(({ number, slug }) => `${number} ${new URL(`chapters/${slug}/`, site.url).href}`)
				.join(),
		),
	];
}

function chapter(node: Data | undefined, page: Page, site: Site): string[] {
	if (!node) return ['no NewsArticle'];
	const own = site.source.chapters.find(({ slug }) => page.path === `chapters/${slug}/`);
	return [
		...article(node, page.path, site),
		...expect('headline', node['headline'], own?.meta.title.text),
		...expect('position', node['position'], own?.number),
		...expect('isPartOf', (node['isPartOf'] as Data)?.['url'], site.url.href),
	];
}

function dataset(node: Data | undefined, page: Page, site: Site): string[] {
	if (!node) return ['no Dataset'];
	const files = ((node['distribution'] ?? []) as Data[]).map((file) => file['encodingFormat']).join();
	return [
		...article(node, page.path, site),
		...expect('distribution', files, 'text/csv,application/json'),
		...expect('license', (node['license'] as Data)?.['name'], site.source.feature.licence.data),
	];
}

function crumbs(node: Data | undefined, page: Page, site: Site): string[] {
	const items = (node?.['itemListElement'] ?? []) as Data[];
	return [
		...expect('positions', items.map(({ position }) => position).join(), items.map((_, at) => at + 1).join()),
		...expect('first crumb', items[0]?.['item'], site.url.href),
		...expect('last crumb', items.at(-1)?.['item'], new URL(page.path, site.url).href),
	];
}

function expect(name: string, given: unknown, wanted: unknown): string[] {
	return given === wanted ? [] : [`${name} is “${String(given)}”, should be “${String(wanted)}”`];
}
