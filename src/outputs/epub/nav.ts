import { escapeXml } from '../built/page-text.ts';
import { type TextFile, xhtml } from './text-file.ts';

const TITLE = '目录';
/** Files before the contents, which they do not list. */
const UNLISTED = new Set(['cover', 'titlepage']);

/** What the contents list. */
export function listed(texts: readonly TextFile[]): TextFile[] {
	return texts.filter(({ type }) => !UNLISTED.has(type));
}

/** The contents as a page of the book: texts with their sections, and the landmarks that reading systems use. */
export function navPage(texts: readonly TextFile[], file: string): string {
	const entry = (href: string, label: string, inner = '') =>
		`<li><a href="${href}">${escapeXml(label)}</a>${inner}</li>`;
	const entries = listed(texts).map((text) => {
		const sections = text.sections.map(({ id, label }) => entry(`${text.file}#${id}`, label));
		return entry(text.file, text.label, sections.length > 0 ? `\n<ol>\n${sections.join('\n')}\n</ol>\n` : '');
	});
	const landmark = (type: string, href: string | undefined, label: string) =>
		href ? [`<li><a epub:type="${type}" href="${href}">${label}</a></li>`] : [];
	const find = (...types: string[]) => texts.find(({ type }) => types.includes(type))?.file;
	const landmarks = [
		...landmark('cover', find('cover'), '封面'),
		...landmark('titlepage', find('titlepage'), '书名页'),
		...landmark('toc', file, TITLE),
		...landmark('bodymatter', find('introduction', 'chapter'), '正文'),
		...landmark('appendix', find('appendix'), '附录'),
	];
	return xhtml(
		TITLE,
		`<nav epub:type="toc" role="doc-toc" aria-label="${TITLE}">
<h1>${TITLE}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" aria-label="书中各部分" hidden="hidden">
<ol>
${landmarks.join('\n')}
</ol>
</nav>`,
	);
}

/** The contents for reading systems of EPUB 2 (OPF 2.0.1, NCX), which some shops still read first. */
export function ncx(texts: readonly TextFile[], { id, title }: { id: string; title: string }): string {
	const entries = listed(texts).flatMap(({ file, label, sections }) => [
		{ src: file, label, ends: sections.length === 0 ? 1 : 0 },
		...sections.map((section, index) => ({
			src: `${file}#${section.id}`,
			label: section.label,
			ends: index === sections.length - 1 ? 2 : 1,
		})),
	]);
	const points = entries.map(
		({ src, label, ends }, index) =>
			`<navPoint id="point-${index + 1}" playOrder="${index + 1}"><navLabel><text>${escapeXml(label)}</text></navLabel><content src="${src}"/>${'</navPoint>'.repeat(ends)}`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="zh-Hans">
<head>
<meta name="dtb:uid" content="${id}"/>
<meta name="dtb:depth" content="2"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeXml(title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}
