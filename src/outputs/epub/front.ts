import type { Document } from 'domhandler';
import { chineseDate } from '../../model/date.ts';
import { all, first } from '../built/html.ts';
import { escapeXml, lineOf } from '../built/page-text.ts';
import type { ArticlePage } from './pages.ts';
import type { TextFile } from './text-file.ts';

/** Said in place of an address that would lead nowhere. */
const PREVIEW = '预览，没有公开网址';

/** The cover: its picture, or where a build drew none the title alone. */
export function coverText({ document, article }: ArticlePage, picture: string | undefined): TextFile {
	const by = article.author ? `，${article.author.name}` : '';
	const body = picture
		? `<p class="cover"><img role="doc-cover" src="${picture}" alt="${escapeXml(`封面：${article.headline}${by}`)}"/></p>`
		: [
				heading(document, '.cover h1'),
				...(article.author ? [`<p class="byline">${escapeXml(article.author.name)}</p>`] : []),
			].join('\n');
	return { file: 'cover.xhtml', label: '封面', type: 'cover', body, sections: [] };
}

/** The title page: what the feature is, who wrote it, what is known of its source, where it is published. */
export function titleText({ document, article }: ArticlePage, preview: boolean): TextFile {
	const line = (name: string, text: string | undefined) =>
		text ? [`<p class="${name}">${escapeXml(text)}</p>`] : [];
	const part = (selector: string) => lineOf(first(selector, document));
	const address = preview ? PREVIEW : `<a href="${escapeXml(article.url)}">${escapeXml(article.url)}</a>`;
	const body = [
		...line('kicker', part('.cover-kicker')),
		heading(document, '.cover h1'),
		...line('dek', part('.cover-dek')),
		...line('byline', article.author && `文　${article.author.name}`),
		'<div class="imprint">',
		...line('note', part('.site-footer > p:nth-child(2)')),
		...line('note', part('.cover-date')),
		...line('note', article.dateCreated && `编写于${chineseDate(article.dateCreated)}`),
		...line('note', article.publisher?.name),
		`<p class="note">${address}</p>`,
		'</div>',
	].join('\n');
	return { file: 'title.xhtml', label: '书名页', type: 'titlepage', body, sections: [] };
}

/** A title in the lines in which its writer set it. */
export function heading(document: Document, selector: string): string {
	const title = first(selector, document);
	const lines = title ? all('.line', title) : [];
	const texts = lines.length > 0 ? lines.map(lineOf) : [lineOf(title)];
	return `<h1>${texts.map(escapeXml).join('<br/>')}</h1>`;
}
