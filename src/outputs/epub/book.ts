import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOOK_COVER } from '../../pictures/cards/images.ts';
import { translateFile } from '../editions/file.ts';
import type { Translation } from '../editions/translation.ts';
import { first } from '../built/html.ts';
import { lineOf } from '../built/page-text.ts';
import { fromFolder, type Site } from '../built/site-pages.ts';
import { archive, type Entry } from './archive.ts';
import { identifier } from './identifier.ts';
import { navPage, ncx } from './nav.ts';
import { type PackageFacts, type Item, packageDocument } from './package.ts';
import { type Pages, readPages } from './pages.ts';
import { Pictures } from './pictures.ts';
import { STYLE, textPage } from './text-file.ts';
import { bookTexts, NAV_FILE } from './texts.ts';

/** Where a site lies and for whom it was built. */
export type BookSource = {
	root: string;
	/** Its pages, where they have been read already. */
	site?: Site;
	/** Begins and ends with a slash. */
	base: string;
	/** True where the pages carry no public address. */
	preview: boolean;
	/** Moment that the book is dated at, in place of the day of its last change. */
	date?: Date | undefined;
};

/** Folder of the book in its archive. */
const FOLDER = 'EPUB';
const PACKAGE = 'package.opf';
const NCX = 'toc.ncx';
const XHTML = 'application/xhtml+xml';
const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${FOLDER}/${PACKAGE}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/**
 * A built site as an EPUB 3.3 book: the bytes of its file. It says what the pages say, in their order; with a
 * translation, in another edition, whose pictures lie in `folder`.
 */
export async function bookOf(
	{ root, site = fromFolder(root), base, preview, date }: BookSource,
	translation?: Translation & { folder: string },
): Promise<Uint8Array> {
	const pages = await readPages(site, base);
	const translate = (file: string, text: string) =>
		translation ? translateFile(file, text, translation) : text;
	// Pictures with words lie in each edition's folder, photographs in one.
	const picture = (path: string) => {
		const own = join(translation?.folder ?? root, path);
		return readFileSync(existsSync(own) ? own : join(root, path));
	};
	const pictures = new Pictures();
	const texts = bookTexts(pages, pictures, { preview, coverPicture: coverPicture(root) });
	const images = await pictures.files(picture);
	const facts = factsOf(pages, date ?? new Date(`${pages.modified}T00:00:00Z`), (url, title) =>
		identifier(translation?.address(url) ?? url, title, preview),
	);
	const front = texts.findIndex(({ type }) => type === 'titlepage') + 1;
	const text = texts.map(({ file }): Item => ({ href: file, type: XHTML, spine: true }));
	const items: Item[] = [
		...text.slice(0, front),
		{ href: NAV_FILE, type: XHTML, properties: 'nav', spine: true },
		...text.slice(front),
		{ href: NCX, type: 'application/x-dtbncx+xml' },
		{ href: STYLE, type: 'text/css' },
		...images.map(({ name, type }): Item => ({
			href: name,
			type,
			...(name.startsWith(`images/${BOOK_COVER}.`) && { properties: 'cover-image' }),
		})),
	];
	const entries: Entry[] = [
		{ path: 'META-INF/container.xml', bytes: CONTAINER },
		...[
			...[
				{ path: PACKAGE, text: packageDocument(facts, items) },
				...texts.map((one) => ({ path: one.file, text: textPage(one) })),
				{ path: NAV_FILE, text: navPage(texts, NAV_FILE) },
				{ path: NCX, text: ncx(texts, facts) },
			].map(({ path, text: written }) => ({ path, bytes: translate(path, written) })),
			{ path: STYLE, bytes: style() },
			...images.map(({ name, bytes }) => ({ path: name, bytes })),
		].map(({ path, bytes }) => ({ path: `${FOLDER}/${path}`, bytes })),
	];
	return archive(entries, facts.modified);
}

function factsOf(
	{ cover, about }: Pages,
	modified: Date,
	idOf: (url: string, title: string) => string,
): PackageFacts {
	const { article } = cover;
	return {
		id: idOf(article.url, article.headline),
		title: article.headline,
		description: article.description,
		creator: article.author?.name,
		publisher: article.publisher?.name,
		source: article.isBasedOn?.name,
		rights: ['#licence-text', '#licence-data'].map((id) => lineOf(first(id, about.document))).filter(Boolean),
		modified,
	};
}

/** Path of the cover's picture below the base, where the build drew one. */
function coverPicture(root: string): string | undefined {
	const folder = join(root, 'cards');
	const files = existsSync(folder) ? readdirSync(folder) : [];
	const file = files.find((name) => name.startsWith(`${BOOK_COVER}.`));
	return file && `cards/${file}`;
}

/** The book's one style sheet. */
function style(): string {
	const parts = ['text.css', 'figures.css'];
	return parts.map((part) => readFileSync(new URL(`style/${part}`, import.meta.url), 'utf8')).join('\n');
}
