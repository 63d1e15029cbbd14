import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/** Gives the items of a PDF's outline (ISO 32000-1, 12.3.3) these titles, in order. Throws where their numbers differ. */
export function nameOutline(document: PDFDocument, titles: readonly string[]): void {
	const root = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
	const items = root ? itemsOf(root) : [];
	if (items.length !== titles.length)
		throw new Error(`PDF的书签有${items.length}条，文中的标题有${titles.length}个`);
	items.forEach((item, index) => item.set(PDFName.of('Title'), PDFHexString.fromText(titles[index] ?? '')));
}

function itemsOf(parent: PDFDict): PDFDict[] {
	const items: PDFDict[] = [];
	let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
	while (item) {
		items.push(item, ...itemsOf(item));
		item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
	}
	return items;
}
