import jsQR from 'jsqr';
import sharp from 'sharp';
import { BOOK_COVER_SIZE } from '../../../src/pictures/cards/book-cover.ts';
import { FORMATS, type FormatName } from '../../../src/pictures/cards/formats.ts';
import { BOOK_COVER } from '../../../src/pictures/cards/images.ts';
import type { Check, Finding } from '../check.ts';
import type { Site } from '../site.ts';

const KB = 1024;
const MOST: Record<FormatName, number> = { wide: 200 * KB, square: 200 * KB, poster: 400 * KB };
/** The band of a poster in which its code stands. */
const BAND = { left: 540, top: 1574, width: 540, height: 346 };

export const cards: Check = {
	title:
		'cover, chapters and figure blocks have their share cards, light, of the right size, and posters lead where they say',
	run: async (site) => {
		if (!site.cards)
			return [
				...strays(site, new Map()),
				...named(site.files, 'charts', '.*', 'png').map(belongsToNothing),
				...namedOnPages(site),
			];
		const wanted = expectedCards(site);
		const found = await Promise.all(
			[...wanted].flatMap(([name, path]) =>
				(Object.keys(FORMATS) as FormatName[]).map((format) => cardProblems(name, format, path, site)),
			),
		);
		return [
			...found.flat(),
			...(await bookCoverProblems(site)),
			...(await chartProblems(site)),
			...strays(site, wanted),
			...namedOnPages(site),
		];
	},
};

/** Names of all cards that the content asks for, and where each leads. */
function expectedCards({ source }: Site): Map<string, string> {
	const last = source.chapters.at(-1);
	const pathOf = (slug: string) =>
		slug === 'intro' ? '' : `chapters/${slug === 'close' ? last?.slug : slug}/`;
	const blocks = [...source.frame, ...source.chapters].flatMap(({ slug, uses }) =>
		uses
			.filter(({ block }) => block === 'Figure')
			.map(({ attributes }) => ({ slug, ids: (attributes['stats'] ?? '').trim().split(/\s+/) })),
	);
	return new Map([
		['cover', ''],
		...source.chapters.map(({ slug }): [string, string] => [`chapter-${slug}`, pathOf(slug)]),
		...blocks.map(({ slug, ids }): [string, string] => [
			`stats-${ids.join('-')}`,
			ids.length > 1 ? `${pathOf(slug)}#stele-${ids[0]}` : `stats/${ids[0]}/`,
		]),
	]);
}

const named = (files: Set<string>, folder: string, name: string, ending: string): string[] => {
	const pattern = new RegExp(`^${folder}/${name}\\.[0-9a-f]{8}\\.${ending}$`);
	return [...files].filter((file) => pattern.test(file));
};

async function cardProblems(name: string, format: FormatName, path: string, site: Site): Promise<Finding[]> {
	const card = `${name}-${format}`;
	const files = named(site.files, 'cards', card, '(png|jpg)');
	const [file] = files;
	if (file === undefined || files.length > 1)
		return [{ where: 'cards', message: `${files.length} of ${card}` }];
	const bytes = site.bytes(file);
	const { width, height } = await sharp(bytes).metadata();
	const wanted = FORMATS[format];
	const messages = [
		...(width === wanted.width && height === wanted.height ? [] : [`is ${width}x${height}`]),
		...(bytes.length <= MOST[format] ? [] : [`weighs ${Math.round(bytes.length / KB)} KB`]),
	];
	if (format === 'poster' && messages.length === 0) messages.push(...(await codeProblems(bytes, path, site)));
	return messages.map((message) => ({ where: card, message }));
}

/** A public poster leads to its page; one of a preview leads nowhere. */
async function codeProblems(bytes: Uint8Array, path: string, { url }: Site): Promise<string[]> {
	const { data, info } = await sharp(bytes)
		.extract(BAND)
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const code = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
	const wanted = url.hostname === 'localhost' ? undefined : new URL(path, url).href;
	return code === wanted ? [] : [`its code leads to ${code}, not ${wanted}`];
}

async function bookCoverProblems(site: Site): Promise<Finding[]> {
	const files = named(site.files, 'cards', BOOK_COVER, 'jpg');
	const [file] = files;
	if (file === undefined || files.length > 1)
		return [{ where: 'cards', message: `${files.length} of ${BOOK_COVER}` }];
	const bytes = site.bytes(file);
	const { width, height } = await sharp(bytes).metadata();
	const fits = width === BOOK_COVER_SIZE.width && height === BOOK_COVER_SIZE.height;
	return [
		...(fits ? [] : [`is ${width}x${height}`]),
		...(bytes.length <= MOST.wide ? [] : [`weighs ${Math.round(bytes.length / KB)} KB`]),
	].map((message) => ({ where: BOOK_COVER, message }));
}

async function chartProblems(site: Site): Promise<Finding[]> {
	const found = await Promise.all(
		site.source.figures.map(async ({ id }): Promise<Finding[]> => {
			const [svg, ...moreSvg] = named(site.files, 'charts', id, 'svg');
			const [png, ...morePng] = named(site.files, 'charts', id, 'png');
			if (!svg || !png || moreSvg.length + morePng.length > 0)
				return [{ where: 'charts', message: `not one SVG and one PNG of ${id}` }];
			const text = site.text(svg);
			const { width } = await sharp(site.bytes(png)).metadata();
			return [
				...(width === 1200 ? [] : [{ where: png, message: `is ${width} wide` }]),
				...(/<text|font-family/.test(text) ? [{ where: svg, message: 'needs a font' }] : []),
				...(text.includes('<title>') ? [] : [{ where: svg, message: 'is not described' }]),
			];
		}),
	);
	return found.flat();
}

const belongsToNothing = (where: string): Finding => ({ where, message: 'belongs to nothing' });

/** Pictures that nothing asks for, such as those of a removed number. */
function strays({ files }: Site, wanted: Map<string, string>): Finding[] {
	return [...files]
		.filter((file) => file.startsWith('cards/') && !file.startsWith(`cards/${BOOK_COVER}.`))
		.filter((file) => !wanted.has(file.replace(/^cards\//, '').replace(/-(wide|square|poster)\.[^/]*$/, '')))
		.map(belongsToNothing);
}

/** Pages name pictures with their full address, which a link checker does not follow. */
function namedOnPages({ pages, files, url }: Site): Finding[] {
	return pages.flatMap(({ file, html }) =>
		[...new Set(html.match(/(?:cards|charts)\/[\w.-]+\.(?:png|jpg|svg)/g))]
			.filter((path) => html.includes(url.pathname + path) && !files.has(path))
			.map((path) => ({ where: file, message: `names ${path}, which is not there` })),
	);
}
