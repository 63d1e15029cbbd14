import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { nameOutline } from '../../src/outputs/pdf/outline.ts';

type Item = { title: string; items?: Item[] };

/** A document with an outline as browsers write one: items in a chain, each with a chain of its own below. */
async function outlined(items: Item[]): Promise<PDFDocument> {
	const document = await PDFDocument.create();
	const { context } = document;
	const chain = (list: Item[]): PDFRef | undefined =>
		list.reduceRight<PDFRef | undefined>((next, { title, items: inner = [] }) => {
			const item = context.obj({}) as PDFDict;
			item.set(PDFName.of('Title'), PDFHexString.fromText(title));
			const first = chain(inner);
			if (first) item.set(PDFName.of('First'), first);
			if (next) item.set(PDFName.of('Next'), next);
			return context.register(item);
		}, undefined);
	const root = context.obj({}) as PDFDict;
	const first = chain(items);
	if (first) root.set(PDFName.of('First'), first);
	document.catalog.set(PDFName.of('Outlines'), context.register(root));
	return document;
}

/** What the outline says, once the file has been written and read again. */
async function titles(document: PDFDocument): Promise<Item[]> {
	const { catalog } = await PDFDocument.load(await document.save());
	const below = (parent: PDFDict | undefined): Item[] => {
		const items: Item[] = [];
		let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
		while (item) {
			const inner = below(item);
			const title = item.lookup(PDFName.of('Title'), PDFHexString).decodeText();
			items.push({ title, ...(inner.length > 0 && { items: inner }) });
			item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
		}
		return items;
	};
	return below(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}

const TREE: Item[] = [
	{ title: 'x' },
	{ title: 'x', items: [{ title: 'x', items: [{ title: 'x' }] }, { title: 'x' }] },
	{ title: 'x' },
];

describe('the outline of a PDF', () => {
	it('is named in the order of reading, each item before those below it', async () => {
		const document = await outlined(TREE);
		nameOutline(document, ['书名', '第一章　开门', '早晨', '五点', '晚上', '来源（𠮷）']);
		expect(await titles(document)).toEqual([
			{ title: '书名' },
			{
				title: '第一章　开门',
				items: [{ title: '早晨', items: [{ title: '五点' }] }, { title: '晚上' }],
			},
			{ title: '来源（𠮷）' },
		]);
	});

	it.each([5, 7])('is not named where six items meet %i headings, and is as it was', async (count) => {
		const document = await outlined(TREE);
		const headings = Array.from({ length: count }, () => '题');
		expect(() => nameOutline(document, headings)).toThrow(`书签有6条，文中的标题有${count}个`);
		expect(await titles(document)).toEqual(TREE);
	});

	it('may be none where there are no headings', async () => {
		const document = await PDFDocument.create();
		expect(() => nameOutline(document, [])).not.toThrow();
		expect(() => nameOutline(document, ['题'])).toThrow('书签有0条');
	});
});
