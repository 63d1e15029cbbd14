import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWords } from '../built/html.ts';
import { rfc3339 } from '../../model/date.ts';
import { articleOf } from '../built/article.ts';
import { withFacts } from './metadata.ts';
import { printBook, type PrintedSite } from './print-book.ts';

/** The PDF of one edition of a built site, with the facts that its cover states; dated as the cover where no date is given. */
export async function makePdf(site: PrintedSite, date?: Date): Promise<Uint8Array> {
	const cover = articleOf(
		parseWords(readFileSync(join(site.folder, site.edition ?? '', 'index.html'), 'utf8')),
	);
	if (!cover) throw new Error('the cover does not state that it is an article');
	const { pdf, headings } = await printBook(site);
	return withFacts(pdf, {
		title: cover.headline,
		language: cover.inLanguage,
		headings: [cover.headline, ...headings.slice(1)],
		author: cover.author?.name,
		subject: cover.description,
		date: date ?? new Date(rfc3339(cover.dateModified)),
	});
}
