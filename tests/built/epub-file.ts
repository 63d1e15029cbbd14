import { unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';

/** A book opened. Paths are those in its folder `EPUB`. */
export type Book = {
	/** What stands at the very beginning of the archive. */
	first: { name: string; stored: boolean; extra: number; content: string };
	files: Map<string, Uint8Array>;
	text: (path: string) => string;
	/** Parsed texts in the order of reading. */
	spine: { path: string; document: Document }[];
	manifest: { href: string; type: string; properties: string }[];
};

const FOLDER = 'EPUB/';

/** Opens a book; the reason as text where that fails. */
export function openBook(bytes: Uint8Array): Book | string {
	let all: Record<string, Uint8Array>;
	try {
		all = unzipSync(bytes);
	} catch (error) {
		return `does not open: ${(error as Error).message}`;
	}
	const files = new Map(
		Object.entries(all)
			.filter(([path]) => path.startsWith(FOLDER))
			.map(([path, content]) => [path.slice(FOLDER.length), content]),
	);
	const text = (path: string) => new TextDecoder().decode(files.get(path));
	const parse = (path: string) =>
		new DOMParser().parseFromString(text(path), 'text/xml') as unknown as Document;
	const document = parse('package.opf');
	const manifest = [...document.querySelectorAll('manifest > item')].map((item) => ({
		id: item.id,
		href: item.getAttribute('href') ?? '',
		type: item.getAttribute('media-type') ?? '',
		properties: item.getAttribute('properties') ?? '',
	}));
	const spine = [...document.querySelectorAll('spine > itemref')].map((reference) => {
		const path = manifest.find(({ id }) => id === reference.getAttribute('idref'))?.href ?? '';
		return { path, document: parse(path) };
	});
	return { first: firstEntry(bytes), files, text, spine, manifest };
}

/** The first local file header (APPNOTE 4.3.7). */
function firstEntry(bytes: Uint8Array): Book['first'] {
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	const [method, size, name, extra] = [8, 18, 26, 28].map((at) => view.getUint16(at, true));
	const from = 30 + (name ?? 0);
	const read = (start: number, length = 0) => new TextDecoder().decode(bytes.subarray(start, start + length));
	return {
		name: read(30, name),
		stored: method === 0,
		extra: extra ?? 0,
		content: read(from + (extra ?? 0), size),
	};
}
