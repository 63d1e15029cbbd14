import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/**
 * Pages to which a PDF's named destinations lead (ISO 32000-1, 12.3.2.3), the first page being 1. Chromium names one
 * for each id that a link of the document leads to.
 */
export async function pageNumbers(pdf: Uint8Array): Promise<Map<string, number>> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	const pages = new Map<PDFRef, number>(document.getPages().map(({ ref }, index) => [ref, index + 1]));
	const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
	return new Map(
		(named?.keys() ?? []).flatMap((name): [string, number][] => {
			const number = pages.get(named?.lookup(name, PDFArray).get(0) as PDFRef);
			return number === undefined ? [] : [[name.decodeText(), number]];
		}),
	);
}
