import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { openFigures } from '../../src/outputs/pdf/figures.ts';
import { readFigures } from '../support/pdf-figures.ts';

it('figures with words or tables are read, under their label; drawings keep their description', async () => {
	const printed = readFileSync('tests/built/bad/pdf-figures/site/book.pdf');
	const labels = async (pdf: Uint8Array) => (await readFigures(pdf)).figures.map(({ alt }) => alt);
	expect(await labels(printed)).toEqual(['Calls', '', 'Five of 7']);
	const document = await PDFDocument.load(printed, { updateMetadata: false });
	openFigures(document);
	const opened = await document.save({ useObjectStreams: false });
	expect(await labels(opened)).toEqual(['Five of 7']);
	expect((await readFigures(opened)).tables).toContain('5');
	expect(Buffer.from(opened).toString('latin1')).toMatch(
		/\/S \/Sect[^>]*\/T \(Calls\)|\/T \(Calls\)[^>]*\/S \/Sect/,
	);
});
