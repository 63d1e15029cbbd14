import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** One printed page. */
export type Sheet = {
	/** The running head, the folio, and the numbers of notes: what the styles say, not the page. */
	margins: string;
	/** Its text in the order of reading, without spaces. */
	text: string;
	/** Its blocks in order: `H1` … `H4`, `Figure`, or `text`. */
	blocks: string[];
};

/** A PDF as its readers see it. */
export type Paper = {
	sheets: Sheet[];
	/** In points. */
	size: { width: number; height: number };
	title: string;
	language: string;
	outline: string[];
	/** Named places → page, from 1. */
	places: Map<string, number>;
};

/** Tags of what may not be parted from its text, or parted at all (ISO 32000-1, 14.8.4). */
const BLOCK = /^(H\d|Figure)$/;

type Node = { role: string; children: (Node | { type: string; id: string })[] };
type Entry = { title: string; items: Entry[] };

/** Reads a PDF with Mozilla's pdf.js, which shares nothing with what made it. */
export async function readPaper(pdf: Uint8Array): Promise<Paper> {
	// Large, and read by few of those that load this module.
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const tree = (await page.getStructTree()) as Node | null;
		const { marked, margins } = textsOf(items);
		const text = tree ? inOrder(tree).map((id) => marked.get(id) ?? '') : [];
		sheets.push({
			text: text.join('').replace(/\s/g, ''),
			margins,
			blocks: tree ? blocksOf(tree, marked) : [],
		});
	}
	const [, , right = 0, top = 0] = (await document.getPage(1)).view;
	const { info } = await document.getMetadata();
	const { Title = '', Language = '' } = info as { Title?: string; Language?: string };
	const places = new Map<string, number>();
	for (const [name, place] of (await document.getDestinations()) as unknown as Map<string, [never]>)
		places.set(name, 1 + (await document.getPageIndex(place[0])));
	const titles = (entries: Entry[]): string[] =>
		entries.flatMap(({ title, items }) => [title, ...titles(items)]);
	const outline = titles(((await document.getOutline()) ?? []) as Entry[]);
	await document.loadingTask.destroy();
	return { sheets, size: { width: right, height: top }, title: Title, language: Language, outline, places };
}

/** The browser marks all that the page says, and nothing else: text by the id of its mark, and what has none. */
function textsOf(items: (TextItem | TextMarkedContent)[]) {
	const marked = new Map<string, string>();
	const open: (string | undefined)[] = [];
	let margins = '';
	for (const item of items) {
		if (!('str' in item)) {
			if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.id);
			continue;
		}
		const id = open.at(-1);
		if (id) marked.set(id, (marked.get(id) ?? '') + item.str);
		else margins += item.str;
	}
	return { marked, margins };
}

/** Ids of the marks in the order of reading, which is not that of painting. */
function inOrder(node: Node): string[] {
	return node.children.flatMap((child) =>
		'children' in child ? inOrder(child) : child.type === 'content' ? [child.id] : [],
	);
}

/**
 * Headings and figures as a whole; any other stretch of the page counts as text. Only what says something here: what
 * stands on another page is named in the tree too, and Chromium leaves empty marks of what it moved to the next one.
 */
function blocksOf(node: Node, marked: Map<string, string>): string[] {
	return node.children.flatMap((child) => {
		if (!('children' in child)) return marked.get(child.id)?.trim() ? ['text'] : [];
		const inside = blocksOf(child, marked);
		return BLOCK.test(child.role) && inside.length > 0 ? [child.role] : inside;
	});
}
