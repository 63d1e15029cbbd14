import { fileSize } from '../../../src/outputs/built/file-size.ts';
import { illFormed } from '../../support/xml.ts';
import type { Check, Finding } from '../check.ts';
import { type Book, openBook } from '../epub-file.ts';
import { said, squeeze, textOf } from '../epub-said.ts';
import type { Site } from '../site.ts';

const BOOK = 'book.epub';
const MOST = 1024 * 1024;
/** Words that are of use on a page alone, as the whole text of an element. */
const INTERFACE =
	'分享 复制 复制表格 复制链接 下载 数据 看正文 回到正文 搜索 设置 快捷键 SVG PNG 下一章 继续阅读'.split(' ');
const XML = /\.(xhtml|opf|ncx|svg)$/;

export const epub: Check = {
	title: 'the book is a sound EPUB and says what the pages say',
	run: (site) => {
		if (!site.files.has(BOOK)) return [{ where: BOOK, message: 'is missing' }];
		const bytes = site.bytes(BOOK);
		const book = openBook(bytes);
		if (typeof book === 'string') return [{ where: BOOK, message: book }];
		return [
			...(bytes.length > MOST ? [{ where: BOOK, message: `weighs ${fileSize(bytes.length)}` }] : []),
			...container(book),
			...wholeness(book),
			...order(book, site),
			...[...book.files.keys()].filter((path) => XML.test(path)).flatMap((path) => wellFormed(path, book)),
			...book.spine.flatMap((text) => [...links(text, book, site), ...clean(text, site), ...notes(text)]),
			...chapters(book, site),
			...appendices(book, site),
			...sizes(bytes.length, site),
		];
	},
};

type Text = Book['spine'][number];

function container({ first }: Book): Finding[] {
	const { name, stored, extra, content } = first;
	const sound = name === 'mimetype' && stored && extra === 0 && content === 'application/epub+zip';
	return sound ? [] : [{ where: BOOK, message: `begins with ${name}, not with mimetype as it is` }];
}

/** Every file is listed, and every listed file is there. */
function wholeness({ manifest, files }: Book): Finding[] {
	const listed = new Set(manifest.map(({ href }) => href));
	return [
		...[...files.keys()]
			.filter((path) => path !== 'package.opf' && !listed.has(path))
			.map((path) => `${path} is not listed`),
		...[...listed].filter((href) => !files.has(href)).map((href) => `${href} is listed and missing`),
		...manifest
			.filter(
				({ type }) =>
					!/^(application\/(xhtml\+xml|x-dtbncx\+xml)|text\/css|image\/(jpeg|svg\+xml))$/.test(type),
			)
			.map(({ href, type }) => `${href} is ${type}`),
	].map((message) => ({ where: 'package.opf', message }));
}

function order({ spine, manifest }: Book, { source }: Site): Finding[] {
	const read = spine.map(({ path }) => path);
	const given = read.filter((path) => path.startsWith('chapter-')).join(' ');
	const wanted = source.chapters.map(({ slug }) => `chapter-${slug}.xhtml`).join(' ');
	const nav = manifest.find(({ properties }) => properties === 'nav')?.href;
	const toc = spine.find(({ path }) => path === nav)?.document;
	const listed = [...(toc?.querySelectorAll('nav[role="doc-toc"] > ol > li > a') ?? [])]
		.map((link) => link.getAttribute('href'))
		.join(' ');
	const texts = read.filter((path) => path !== nav && !/^(cover|title)\.xhtml$/.test(path)).join(' ');
	return [
		...(given === wanted ? [] : [`chapters are ${given}, should be ${wanted}`]),
		...(listed === texts ? [] : [`contents list ${listed}, read are ${texts}`]),
	].map((message) => ({ where: 'package.opf', message }));
}

function wellFormed(path: string, book: Book): Finding[] {
	const message = illFormed(book.text(path));
	return message === undefined ? [] : [{ where: path, message }];
}

/** Links inside lead to something, links outside to the public site or to others; pictures are in the book. */
function links({ path, document }: Text, { files, spine }: Book, { url }: Site): Finding[] {
	const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
	const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
	const broken = [...document.querySelectorAll('a')].flatMap((link) => {
		const href = link.getAttribute('href') ?? '';
		if (/^(https?|mailto):/.test(href)) {
			const here = new URL(href).host === url.host;
			return here && url.hostname === 'localhost' ? [`${href} leads to this machine`] : [];
		}
		const [file = '', fragment] = href.split('#');
		const target = file === '' ? document : spine.find((text) => text.path === file)?.document;
		if (!target) return [`${href} leads nowhere`];
		return fragment === undefined || target.querySelector(`[id="${fragment}"]`)
			? []
			: [`${href} leads nowhere`];
	});
	const sources = [...document.querySelectorAll('img, link')].flatMap((element) => {
		const source = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
		return files.has(source) ? [] : [`${source} is not in the book`];
	});
	return [...twice.map((id) => `${id} stands twice`), ...broken, ...sources].map((message) => ({
		where: path,
		message,
	}));
}

function clean({ path, document }: Text, { edition: { lang }, say }: Site): Finding[] {
	const unfit = [
		...document.querySelectorAll(
			'script, style, button, svg, nav nav, details, [style], [hidden]:not(nav), img:not([alt]), [onclick]',
		),
	].map((element) => `has ${element.outerHTML.slice(0, 40)}`);
	const words = [...document.querySelectorAll('a, p, span, li, dd')]
		.map((element) => (element.textContent ?? '').trim())
		.filter((text) => INTERFACE.some((word) => say(word) === text));
	const root = document.documentElement;
	return [
		...(root.getAttribute('lang') === lang && root.getAttribute('xml:lang') === lang
			? []
			: ['does not name its language']),
		...unfit,
		...words.map((word) => `says “${word}”`),
	].map((message) => ({ where: path, message }));
}

/** Each mark leads to a note and each note back to its mark. */
function notes({ path, document }: Text): Finding[] {
	const marks = [...document.querySelectorAll('a[role="doc-noteref"]')];
	const bodies = [...document.querySelectorAll('aside[role="doc-footnote"]')];
	const target = (link: Element | null) => link?.getAttribute('href') ?? '';
	return [
		...marks
			.filter((mark) => !bodies.some(({ id }) => `#${id}` === target(mark)))
			.map((mark) => `the mark ${mark.id} has no note`),
		...bodies
			.filter((body) => {
				const back = target(body.querySelector('a[role="doc-backlink"]'));
				return !marks.some((mark) => `#${mark.id}` === back && target(mark) === `#${body.id}`);
			})
			.map((body) => `the note ${body.id} does not lead back to its mark`),
	].map((message) => ({ where: path, message }));
}

/** The texts of a page, its introduction or its chapter with the words after it, and where they are in the book. */
function chapters(book: Book, site: Site): Finding[] {
	const last = site.source.chapters.at(-1)?.slug;
	return site.pages.flatMap((page) => {
		const slug = /^chapters\/([^/]+)\/$/.exec(page.path)?.[1];
		if (page.path !== '' && slug === undefined) return [];
		const files = slug === undefined ? ['intro.xhtml'] : [`chapter-${slug}.xhtml`];
		if (slug === last) files.push('close.xhtml');
		const texts = book.spine.filter(({ path }) => files.includes(path));
		return said(page, texts).map((message) => ({ where: files[0] ?? '', message }));
	});
}

/** Every number with its unit, period and scope; every correction; what is known of the source. */
function appendices({ spine }: Book, { ledger, source }: Site): Finding[] {
	const find = (path: string) => spine.find((text) => text.path === path)?.document;
	const rows = find('stats.xhtml');
	const lost = [...ledger.values()].flatMap(({ id, label, signed, unit, periodText, scopeText, note }) => {
		const name = rows?.querySelector(`dt[id="${id}"], dt[id="n-${id}"]`);
		let words = name?.textContent ?? '';
		for (let next = name?.nextElementSibling; next && !next.matches('dt'); next = next.nextElementSibling)
			words += next.textContent ?? '';
		const missing = [label, signed + unit, periodText, scopeText, note ?? ''].filter(
			(part) => !squeeze(words).includes(squeeze(part)),
		);
		return missing.map((part) => ({ where: 'stats.xhtml', message: `${id} does not say “${part}”` }));
	});
	const about = squeeze(textOf(find('about.xhtml')));
	const told = [
		source.feature.source.note,
		source.feature.licence.text,
		...source.corrections.map(({ was }) => was),
	]
		.filter((part) => !about.includes(squeeze(part)))
		.map((part) => ({ where: 'about.xhtml', message: `does not say “${part}”` }));
	const title = squeeze(textOf(find('title.xhtml')));
	const named = [source.feature.title.text, source.feature.date_notice, source.feature.byline ?? '']
		.filter((part) => !title.includes(squeeze(part)))
		.map((part) => ({ where: 'title.xhtml', message: `does not say “${part}”` }));
	return [...lost, ...told, ...named];
}

/** Pages that tell the size of the book tell the right one. */
function sizes(bytes: number, { pages }: Site): Finding[] {
	return pages.flatMap(({ file, document }) =>
		[...document.querySelectorAll(`[data-size="${BOOK}"]`)]
			.filter((place) => place.textContent !== fileSize(bytes))
			.map((place) => ({ where: file, message: `says that the book has “${place.textContent}”` })),
	);
}
