import { parseHTML } from 'linkedom';
import type { Face } from '../../lib/faces.ts';

/** Elements whose text is never drawn. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE', 'HEAD', 'DESC']);

/** Code points each face must carry to draw a page: face name → characters. */
export function glyphsOf(html: string, faces: Face[]): Map<string, Set<string>> {
	const { document } = parseHTML(html);
	const glyphs = new Map(faces.map(({ name }) => [name, new Set<string>()]));

	function walk(element: Element, inherited: string | undefined) {
		if (UNSEEN.has(element.tagName.toUpperCase())) return;
		const face = faces.find(({ selector }) => element.matches(selector))?.name ?? inherited;
		for (const node of element.childNodes) {
			if (node.nodeType === 3) for (const char of node.textContent ?? '') glyphs.get(face ?? '')?.add(char);
			else if (node.nodeType === 1) walk(node as Element, face);
		}
	}
	if (document.body) walk(document.body, undefined);
	for (const { name, follows = [] } of faces) {
		const own = glyphs.get(name);
		for (const other of follows) glyphs.get(other)?.forEach((char) => own?.add(char));
	}
	return glyphs;
}
