/** One outlined word or number: its baseline is the last number of its matrix. */
const WORD = /<g fill="[^"]*" transform="matrix\([^)]* (-?[\d.]+)\)">.*?<\/g>/gs;
const CORE = /<view id="core" viewBox="(\S+) (\S+) (\S+) (\S+)"\/>/;

/**
 * A chart's SVG file cut to its view `#core`, for a text that says title, measure and source itself. Old reading
 * systems know no views, so the cut is the file's own; what it leaves out is taken from the file.
 */
export function drawingOf(svg: string): string {
	const [view = '', x, y, width, height] = CORE.exec(svg) ?? [];
	if (!view) throw new Error('a chart has no view #core');
	const [top, bottom] = [Number(y), Number(y) + Number(height)];
	const inside = svg
		.slice(svg.indexOf('>') + 1)
		.replace(/<title>.*?<\/title>/s, '')
		.replace(view, '')
		.replace(WORD, (word, baseline: string) =>
			Number(baseline) > top && Number(baseline) < bottom ? word : '',
		);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${inside}`;
}
