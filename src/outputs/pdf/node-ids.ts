import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** What Chromium calls an element of the structure tree (ISO 32000-1, 14.7.2): a count of all nodes it ever made. */
const NODE = /^node\d+$/;

/** Counts the elements of the structure tree from one, in the same order, so that no run differs from another. */
export function renumberNodes(document: PDFDocument): void {
	const places: { name: string; set: (name: PDFString) => void }[] = [];
	const walk = (object: PDFObject, set: (name: PDFString) => void) => {
		if (object instanceof PDFString && NODE.test(object.asString()))
			places.push({ name: object.asString(), set });
		if (object instanceof PDFArray)
			object.asArray().forEach((item, index) => walk(item, (name) => object.set(index, name)));
		if (object instanceof PDFDict)
			for (const [key, value] of object.entries()) walk(value, (name) => object.set(key, name));
	};
	for (const [ref, object] of document.context.enumerateIndirectObjects())
		walk(object, (name) => document.context.assign(ref, name));
	const order = new Map(
		[...new Set(places.map(({ name }) => name))].sort().map((name, index) => [name, index + 1]),
	);
	for (const { name, set } of places) set(PDFString.of(`node${String(order.get(name)).padStart(8, '0')}`));
}
