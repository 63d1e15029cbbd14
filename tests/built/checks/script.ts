import { unzipSync } from 'fflate';
import { simplifiedOnly, traditionalOnly } from '../../support/scripts.ts';
import type { Check, Finding } from '../check.ts';
import type { Site } from '../site.ts';

/** Files of words besides the pages and the panels that these fetch. */
const FILES =
	/^(stats\.(csv|json)|feed\.(xml|json)|sitemap\.xml|manifest\.webmanifest|_assets\/.*\.(json|html))$/;
const BOOK = 'book.epub';
const BOOK_TEXT = /\.(xhtml|opf|ncx)$/;
/** Characters that are compared as others, in a search text. */
const VARIANTS = /"variants":"[^"]*"/;
/** Scripts are the same in all editions. */
const SCRIPT = /<script\b(?![^>]*ld\+json).*?<\/script>/gs;

export const script: Check = {
	title: 'no character of the other script stands in an edition',
	run: (site) => {
		const foreign = site.edition.name === 'hant' ? simplifiedOnly : traditionalOnly;
		return textsOf(site).flatMap(({ where, text }): Finding[] => {
			const found = foreign(text);
			return found.length > 0 ? [{ where, message: `has ${found.join('')}` }] : [];
		});
	},
};

function textsOf({ pages, moved, files, text, bytes }: Site): { where: string; text: string }[] {
	const book = files.has(BOOK) ? Object.entries(unzipSync(bytes(BOOK))) : [];
	return [
		...[...pages, ...moved].map(({ file, html }) => ({
			where: file,
			text: html.replace(SCRIPT, ''),
		})),
		...[...files]
			.filter((file) => FILES.test(file))
			.map((file) => ({ where: file, text: text(file).replace(VARIANTS, '') })),
		...book
			.filter(([name]) => BOOK_TEXT.test(name))
			.map(([name, content]) => ({
				where: `${BOOK}/${name}`,
				text: new TextDecoder().decode(content),
			})),
	];
}
