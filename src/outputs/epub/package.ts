import { escapeXml } from '../built/page-text.ts';
import { LANGUAGE } from './text-file.ts';

/** What the book says of itself. */
export type PackageFacts = {
	/** `urn:uuid:…` */
	id: string;
	title: string;
	description: string;
	creator: string | undefined;
	publisher: string | undefined;
	/** Title of what it was written after. */
	source: string | undefined;
	/** Licences, one sentence each. */
	rights: string[];
	modified: Date;
};

/** A file of the book, in the order in which it is packed. */
export type Item = {
	href: string;
	type: string;
	/** `nav`, `cover-image` (EPUB 3.3, 5.6.2). */
	properties?: string;
	/** Whether it is read in its turn. */
	spine?: boolean;
};

const NCX = 'application/x-dtbncx+xml';

/** The package document: metadata, files, order of reading (EPUB 3.3, 5). */
export function packageDocument(facts: PackageFacts, items: readonly Item[]): string {
	const idOf = (item: Item) => `i-${item.href.replace(/[^\w.-]/g, '-')}`;
	const attribute = (name: string, value: string | undefined) => (value ? ` ${name}="${value}"` : '');
	const ncx = items.find(({ type }) => type === NCX);
	const cover = items.find(({ properties }) => properties === 'cover-image');
	const manifest = items.map(
		(item) =>
			`<item id="${idOf(item)}" href="${escapeXml(item.href)}" media-type="${item.type}"${attribute('properties', item.properties)}/>`,
	);
	const spine = items.filter((item) => item.spine).map((item) => `<itemref idref="${idOf(item)}"/>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${LANGUAGE}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(
	facts,
	items.some(({ type }) => type.startsWith('image/')),
).join('\n')}
${cover ? `<meta name="cover" content="${idOf(cover)}"/>\n` : ''}</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine${attribute('toc', ncx && idOf(ncx))}>
${spine.join('\n')}
</spine>
</package>
`;
}

function metadata(facts: PackageFacts, pictures: boolean): string[] {
	const dc = (name: string, text: string | undefined, id = '') =>
		text ? [`<dc:${name}${id && ` id="${id}"`}>${escapeXml(text)}</dc:${name}>`] : [];
	const meta = (property: string, text: string) => `<meta property="${property}">${escapeXml(text)}</meta>`;
	return [
		...dc('identifier', facts.id, 'id'),
		...dc('title', facts.title),
		...dc('language', LANGUAGE),
		...dc('creator', facts.creator),
		...dc('publisher', facts.publisher),
		...dc('description', facts.description),
		...dc('source', facts.source),
		...dc('rights', facts.rights.join('')),
		meta('dcterms:modified', facts.modified.toISOString().replace(/\.\d+Z$/, 'Z')),
		...accessibility(pictures).map(([name, text]) => meta(`schema:${name}`, text)),
	];
}

/**
 * What readers with other needs can expect (EPUB Accessibility 1.1, 2.2: discovery metadata). No conformance is
 * claimed: nobody has certified the book.
 */
function accessibility(pictures: boolean): [string, string][] {
	const features = [
		'structuralNavigation',
		'tableOfContents',
		'readingOrder',
		'displayTransformability',
		...(pictures ? ['alternativeText'] : []),
	];
	const summary = pictures
		? '全书是可重排的文字。封面、图表和照片都有替代文字，图表之后附数据表。词条作脚注，可来回跳转。'
		: '全书是可重排的文字，图表写成数据表。词条作脚注，可来回跳转。';
	return [
		['accessMode', 'textual'],
		...(pictures ? [['accessMode', 'visual'] as [string, string]] : []),
		['accessModeSufficient', 'textual'],
		...features.map((feature): [string, string] => ['accessibilityFeature', feature]),
		['accessibilityHazard', 'none'],
		['accessibilitySummary', summary],
	];
}
