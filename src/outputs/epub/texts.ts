import type { Element } from 'domhandler';
import { pathOf } from '../built/site-path.ts';
import { first } from '../built/html.ts';
import { escapeXml, lineOf } from '../built/page-text.ts';
import { ABOUT_FILE, aboutText, sectionsOf, STATS_FILE, statsIds, statsText } from './appendix.ts';
import { idsOf, inside } from './clean.ts';
import type { Context } from './context.ts';
import { coverText, heading, titleText } from './front.ts';
import { bookLinks, type Place } from './links.ts';
import { Notes } from './footnotes.ts';
import type { ArticlePage, Page, Pages } from './pages.ts';
import type { Pictures } from './pictures.ts';
import type { TextFile } from './text-file.ts';

/** File of the contents, where links to the contents page lead. */
export const NAV_FILE = 'nav.xhtml';

/** A piece of running text on a page, and what it becomes. */
type Piece = { page: ArticlePage; prose: Element; text: Omit<TextFile, 'body' | 'sections'>; head: string };

/** All texts of the book in the order of reading. Of the cover's picture, the path below the base, if there is one. */
export function bookTexts(
	pages: Pages,
	pictures: Pictures,
	{ preview, coverPicture }: { preview: boolean; coverPicture: string | undefined },
): TextFile[] {
	const { cover, stats, about } = pages;
	const parts = [...introPart(cover), ...pages.chapters.flatMap(chapterParts)];
	const aboutPage = first('.about', about.document);
	const places: Place[] = [
		...parts.map(({ page, prose, text }) => ({ path: page.path, file: text.file, ids: idsOf(prose) })),
		{ path: '', file: 'title.xhtml', ids: new Set() },
		{ path: 'contents/', file: NAV_FILE, ids: new Set() },
		{ path: stats.path, file: STATS_FILE, ids: statsIds(stats) },
		{ path: about.path, file: ABOUT_FILE, ids: aboutPage ? idsOf(aboutPage) : new Set() },
	];
	const home = cover.article.url;
	const link = bookLinks(places, home, preview);
	const contextOf = ({ path, document }: Page): Context => ({
		link: (address) => link(address, path),
		path: (address) => pathOf(new URL(address, new URL(path, home)).href, home) ?? '',
		notes: new Notes(document),
		pictures,
	});
	return [
		coverText(cover, coverPicture && pictures.add(coverPicture, 'cover')),
		titleText(cover, preview),
		...parts.map((part) => partText(part, contextOf(part.page))),
		statsText(pages, contextOf(stats)),
		aboutText(pages, contextOf(about)),
	];
}

function partText({ prose, text, head }: Piece, context: Context): TextFile {
	const body = inside(prose, context).trim();
	const notes = context.notes.written((note) => inside(note, context));
	return { ...text, body: [head, body, notes].filter(Boolean).join('\n'), sections: sectionsOf(prose) };
}

/** The introduction, where there is one. */
function introPart(page: ArticlePage): Piece[] {
	const prose = first('.intro.prose', page.document);
	if (!prose || lineOf(prose) === '') return [];
	const text = { file: 'intro.xhtml', label: '引言', type: 'introduction', role: 'doc-introduction' };
	return [{ page, prose, text, head: `<h1>${text.label}</h1>` }];
}

/** A chapter; the words after the last one are a file of their own, as they are a part of their own on its page. */
function chapterParts(page: ArticlePage): Piece[] {
	const { document, article, path } = page;
	const prose = first('article.prose', document);
	if (!prose) throw new Error(`${path} has no text`);
	const slug = path.replace(/^.*\/([^/]+)\/$/, '$1');
	const place = lineOf(first('.hero-place', document));
	const ordinal = article.called.slice(0, -article.headline.length).trim();
	const chapter: Piece = {
		page,
		prose,
		text: {
			file: `chapter-${slug}.xhtml`,
			label: [ordinal, article.headline].filter(Boolean).join('　'),
			type: 'chapter',
			role: 'doc-chapter',
		},
		head: `<header><p class="kicker">${escapeXml(place)}</p>\n${heading(document, '.hero h1')}</header>`,
	};
	const last = first('section.prose', document);
	if (!last) return [chapter];
	const label = last.attribs['aria-label'] ?? '';
	const text = { file: 'close.xhtml', label, type: 'conclusion', role: 'doc-conclusion' };
	return [chapter, { page, prose: last, text, head: `<h1>${escapeXml(label)}</h1>` }];
}
