import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

const [TYPE, KIDS, ALT, TITLE] = ['S', 'K', 'Alt', 'T'].map((key) => PDFName.of(key)) as [
	PDFName,
	PDFName,
	PDFName,
	PDFName,
];
const FIGURE = PDFName.of('Figure');
const SECTION = PDFName.of('Sect');
/** What a figure has that is more than a drawing. */
const WORDED = [PDFName.of('Caption'), PDFName.of('Table'), FIGURE];

/**
 * Makes the figures of a PDF that hold words or tables sections, which are read, and their label its title. Chromium
 * tags each `<figure>` as a figure, in whose place its description is read (ISO 32000-1, 14.9.3): numbers would be
 * lost. Drawings stay figures.
 */
export function openFigures(document: PDFDocument): void {
	for (const [, element] of document.context.enumerateIndirectObjects()) {
		if (!(element instanceof PDFDict) || element.lookup(TYPE) !== FIGURE || !isWorded(element)) continue;
		const label = element.get(ALT);
		if (label) element.set(TITLE, label);
		element.delete(ALT);
		element.set(TYPE, SECTION);
	}
}

function isWorded(element: PDFDict): boolean {
	const kids = element.lookup(KIDS);
	const list = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids];
	return list.some(
		(kid) => kid instanceof PDFDict && (WORDED.some((type) => kid.lookup(TYPE) === type) || isWorded(kid)),
	);
}
