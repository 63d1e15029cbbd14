import { getInnerHTML, removeElement } from 'domutils';
import { all, first, parseXML } from '../built/html.ts';

/** What each outlined word or number is moved by: its baseline is the last number. */
const WORDS = 'g[fill][transform^="matrix("]';

/**
 * A chart's SVG file cut to its view `#core`, for a text that says title, measure and source itself. Old reading
 * systems know no views, so the cut is the file's own; what it leaves out is taken from the file.
 * @throws for a chart without the view
 */
export function drawingOf(svg: string): string {
	const file = parseXML(svg);
	const view = first('view#core', file);
	const box = view?.attribs['viewBox'];
	if (!view || !box) throw new Error('a chart has no view #core');
	const [, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
	for (const word of all(WORDS, file)) {
		const baseline = Number(/ (\S+)\)$/.exec(word.attribs['transform'] ?? '')?.[1]);
		if (!(baseline > top && baseline < top + height)) removeElement(word);
	}
	for (const element of [view, ...all('svg > title', file)]) removeElement(element);
	const inside = getInnerHTML(file.firstChild as typeof view, { xmlMode: true });
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${inside}</svg>`;
}
