import type { Element } from 'domhandler';
import { all, first } from '../../outputs/built/html.ts';
import { escapeXml, lineOf } from '../../outputs/built/page-text.ts';
import { type BlockDefinition, type BookWriter, type FeedWriter, required } from '../definition.ts';

/** A photograph of `images/`: `<Picture src="…" alt="…" credit="…" caption="…" />`. */
export const picture: BlockDefinition = {
	place: 'block',
	children: 'none',
	attributes: {
		src: required('image'),
		alt: required(),
		credit: required(),
		caption: { required: false },
	},
	id: (attributes) => pictureId(attributes('src')),
	ids: 'picture',
	feed: { '.picture-credit': creditInFeed },
	book: { '.picture': inBook },
};

/** After its file: edits of the text around it leave it alone. */
function pictureId(file: string): string {
	const name = file.toLowerCase().replace(/\.\w+$/, '');
	return ['picture', ...(name.match(/[a-z0-9]+/g) ?? [])].join('-');
}

function creditInFeed(credit: Element, { inside }: FeedWriter): string {
	return (credit.prev ? '　' : '') + inside(credit);
}

/** The photograph with its caption and whose it is. */
function inBook(figure: Element, { id, context: { pictures, path } }: BookWriter): string {
	const image = first('img', figure);
	const name = pictures.add(path(image?.attribs['src'] ?? ''), 'photograph');
	const caption = all('figcaption > span', figure).map((part) => escapeXml(lineOf(part)));
	return `<figure class="picture" id="${id}"><img src="${name}" alt="${escapeXml(image?.attribs['alt'] ?? '')}"/><figcaption>${caption.join('　')}</figcaption></figure>`;
}
