import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A figure as a voice meets it: its description is read in place of its text. */
export type Figure = { alt: string; text: string };

type Node = { role: string; alt?: string; children: (Node | { type: string; id: string })[] };

/** The outermost figures of a tagged PDF that have text on a page, page by page, and the text of its tables. */
export async function readFigures(pdf: Uint8Array): Promise<{ figures: Figure[]; tables: string }> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const figures: Figure[] = [];
	let tables = '';
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const marked = new Map<string, string>();
		const open: (string | undefined)[] = [];
		for (const item of items) {
			if ('str' in item) marked.set(open.at(-1) ?? '', `${marked.get(open.at(-1) ?? '') ?? ''} ${item.str}`);
			else if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.id);
		}
		const textOf = (node: Node): string =>
			node.children
				.map((child) => ('children' in child ? textOf(child) : (marked.get(child.id) ?? '')))
				.join('');
		const walk = (node: Node) => {
			if (node.role === 'Table') tables += textOf(node);
			if (node.role !== 'Figure') return node.children.forEach((child) => 'children' in child && walk(child));
			const text = textOf(node).trim();
			if (text !== '') figures.push({ alt: node.alt ?? '', text });
		};
		const tree = (await page.getStructTree()) as Node | null;
		if (tree) walk(tree);
	}
	await document.loadingTask.destroy();
	return { figures, tables };
}
