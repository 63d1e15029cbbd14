import { PDFDocument } from '@cantoo/pdf-lib';
import { openFigures } from './figures.ts';
import { renumberNodes } from './node-ids.ts';
import { nameOutline } from './outline.ts';

/** What a PDF says of itself. */
export type PdfFacts = {
	title: string;
	/** BCP 47 tag. */
	language: string;
	author: string | undefined;
	/** One or two sentences. */
	subject: string;
	/** Its headings in order; Chromium puts some into the outline twice over. */
	headings: string[];
	/** Of its making and its last change: the content's, not the clock's. */
	date: Date;
};

/**
 * The PDF with its own facts instead of those of the browser that printed it. The same content gives the same bytes.
 * Viewers show its title, not the file's name (ISO 14289-1, 7.1).
 */
export async function withFacts(pdf: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	openFigures(document);
	renumberNodes(document);
	nameOutline(document, facts.headings);
	document.setTitle(facts.title, { showInWindowTitleBar: true });
	if (facts.author) document.setAuthor(facts.author);
	document.setSubject(facts.subject);
	document.setLanguage(facts.language);
	document.setCreator(facts.title);
	document.setProducer('Chromium');
	document.setCreationDate(facts.date);
	document.setModificationDate(facts.date);
	return document.save({ useObjectStreams: true });
}
